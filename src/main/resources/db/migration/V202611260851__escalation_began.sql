-- Since when the other side owes a word. Of rows from before their last step is the nearest that is known.
alter table escalation_escalation add column began timestamptz not null default now();
update escalation_escalation set began = since;
create index escalation_escalation_waiting on escalation_escalation (began) where state in ('SENDING', 'STUCK', 'WITH_THEM');
