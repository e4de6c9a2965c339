-- Cases that must be kept whole for now, whatever periods say, with all of their account.
create table retention_hold (
    application_id uuid primary key,
    account_id uuid not null,
    number    text not null,
    reason    text not null,
    placed_by text not null,
    placed_at timestamptz not null
);

-- What is erased stays a row where it must: each guard opens a little while the database is told, for one
-- transaction, that it is an erasure.
create function platform_is_erasing() returns boolean language sql stable as
    $$ select coalesce(current_setting('guildhall.erasing', true), '') = 'on' $$;

-- History: names, addresses, words and facts may go; what happened, when, to what and by whose key may not.
create function platform_event_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and platform_is_erasing()
       and new.payload ? 'erased' and new.address is null and new.reason is null
       and (new.id, new.subject, new.subject_id, new.version, new.type, new.at, new.actor_role)
           = (old.id, old.subject, old.subject_id, old.version, old.type, old.at, old.actor_role)
       and (new.actor_id, new.origin, new.destination)
           is not distinct from (old.actor_id, old.origin, old.destination) then
        return new;
    end if;
    raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger platform_event_immutable on platform_event;
create trigger platform_event_immutable before update or delete on platform_event
    for each row execute function platform_event_guard();

-- Files of contracts: none is exchanged, but all may go.
create function contract_file_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and platform_is_erasing() then return old; end if;
    raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger contract_file_immutable on contract_file;
create trigger contract_file_immutable before update or delete on contract_file
    for each row execute function contract_file_guard();

-- Sheets: an offered one may lose its terms, and keeps its hash.
create or replace function terms_refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and platform_is_erasing() and new.values = '{}'
       and (new.application_id, new.version, new.state, new.hash, new.offered_at)
           is not distinct from (old.application_id, old.version, old.state, old.hash, old.offered_at) then
        return new;
    end if;
    if tg_op = 'DELETE' or (old.state <> 'DRAFT' and
            (new.values, new.hash, new.version, new.author, new.offered_at)
                is distinct from (old.values, old.hash, old.version, old.author, old.offered_at)) then
        raise exception 'an offered sheet never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
