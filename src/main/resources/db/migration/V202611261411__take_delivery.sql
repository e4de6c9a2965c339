-- Takes the next delivery, but none to a busy endpoint, for two minutes: whoever dies with it in hand leaves it to another.
-- While an earlier event of the same subject waits for its endpoint, a later one does too.
--
-- Found by its indexes, as events are (platform_take_event): comparisons that no other index knows leave the one of what a
-- subject has waiting, which is what has not ended.
drop index webhook_delivery_order;
create index webhook_delivery_order on webhook_delivery (subject_id, endpoint_id, event_id) where ended_at is null;

create function webhook_take_delivery(as_of timestamptz, busy uuid[]) returns setof webhook_delivery language plpgsql
    set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
begin
    return query
    update webhook_delivery
       set attempts = attempts + 1, round = round + 1, run_at = as_of + interval '2 minutes'
     where id = (
        select d.id from webhook_delivery d
         where d.state = 'WAITING' and d.run_at <= as_of and d.endpoint_id <> all(busy)
           and exists (select from webhook_endpoint e where e.id = d.endpoint_id and e.state = 'ACTIVE' offset 0)
           and not exists (select from webhook_delivery earlier
                            where earlier.subject_id = d.subject_id
                              and earlier.endpoint_id is not distinct from d.endpoint_id
                              and earlier.ended_at is null and earlier.event_id + 0 < d.event_id offset 0)
         order by d.run_at, d.event_id limit 1
           for update skip locked)
    returning *;
end $$;
