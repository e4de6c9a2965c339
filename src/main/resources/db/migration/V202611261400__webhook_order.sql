-- The deliveries that wait, in the very order in which they are taken.
drop index webhook_delivery_waiting;
create index webhook_delivery_waiting on webhook_delivery (run_at, event_id) where state = 'WAITING';
