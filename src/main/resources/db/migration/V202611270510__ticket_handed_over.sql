-- Whether another team or an outside desk ever had it: who has it now is forgotten when they are done.
alter table ticket_ticket add column handed_over boolean not null default false;
update ticket_ticket set handed_over = true
 where team <> '' or id in (select subject_id from platform_event where subject = 'ticket' and type = 'handed-over');
