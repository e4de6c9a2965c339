-- Takes the next event out of those that wait: the first that is due and has no earlier one of its subject before it. What
-- wasn't tried yet is due whatever the clock says: it may have been set back meanwhile.
--
-- The planner is told to walk the indexes. What it knows of a queue is how long it was when it was last counted, mostly
-- nothing; and a plan for an empty queue reads all of a long one, or all of history, for each event (docs/adr/0097).
-- `+ 0` and `offset 0` leave it the one index that knows a subject's events.
create function platform_take_event(as_of timestamptz) returns setof platform_event language plpgsql
    set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
begin
    return query
    with taken as (
        delete from platform_outbox where event_id = (
            select o.event_id from platform_outbox o
             where (o.run_at <= as_of or o.attempts = 0)
               and not exists (select from platform_outbox earlier
                                where earlier.subject_id = o.subject_id and earlier.event_id + 0 < o.event_id offset 0)
             order by o.event_id limit 1
               for update skip locked)
        returning event_id)
    select * from platform_event where id = (select event_id from taken);
end $$;
