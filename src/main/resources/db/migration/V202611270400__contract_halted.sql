-- A contract stands still while its application is on hold; the days until its signing deadline are as many afterwards.
alter table contract_contract add column sent_at timestamptz, add column halted_at timestamptz, add column halted_by text;
update contract_contract
   set sent_at = deadline - make_interval(days => cast(draft -> 'conditions' ->> 'daysToSign' as integer))
 where deadline is not null;
