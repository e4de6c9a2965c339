-- The trail: every change and every look, each entry with the hash of the one before it.
-- Nothing personal stands here, so that it can stay for ever.
create table audit_entry (
    number     bigint primary key,
    at         timestamptz not null,
    act        text not null,
    subject    text not null,
    subject_id uuid not null,
    actor_id   uuid,
    actor_role text not null,
    event_id   bigint unique,
    note       text not null,
    details    text not null,
    previous   text not null,
    hash       text not null unique
);
create index audit_entry_subject on audit_entry (subject_id, number);
create index audit_entry_actor on audit_entry (actor_id, number);
create index audit_entry_at on audit_entry (at);

-- What an entry's digest of details was made with, and for a look the details themselves; those of
-- a change lie in its row of history. Erased with the person's data, while the entry stays.
create table audit_detail (
    number  bigint primary key references audit_entry,
    salt    text not null,
    name    text,
    address text,
    words   text
);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'audit_detail' and tg_op = 'DELETE'
       and current_setting('guildhall.erasing', true) = 'on' then
        return old;
    end if;
    raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_immutable before update or delete on audit_entry
    for each row execute function audit_refuse_change();
create trigger audit_entry_kept before truncate on audit_entry
    for each statement execute function audit_refuse_change();
create trigger audit_detail_immutable before update or delete on audit_detail
    for each row execute function audit_refuse_change();
create trigger audit_detail_kept before truncate on audit_detail
    for each statement execute function audit_refuse_change();

-- History as the trail compares it.
create view audit_history as
select id, at, subject || '.' || type as act, subject, subject_id, actor_id, actor_role,
       case when destination is null then '' else coalesce(origin, '') || ' > ' || destination end as note,
       actor_name as name, address, reason, payload::text as payload,
       exists (select 1 from platform_outbox o where o.event_id = e.id) as waiting
  from platform_event e;
