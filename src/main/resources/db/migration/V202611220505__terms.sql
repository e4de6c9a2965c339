create table terms_sheet (
    application_id uuid not null,
    version        integer not null check (version > 0),
    state          text not null check (state in ('DRAFT', 'OFFERED', 'CORRECTED', 'CONFIRMED')),
    values         jsonb not null,
    hash           text,
    author         text not null,
    offered_at     timestamptz,
    answered_at    timestamptz,
    correction     jsonb,
    primary key (application_id, version),
    check ((state = 'DRAFT') = (hash is null))
);

-- What was offered never changes; only the answer is added, once.
create function terms_refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.state <> 'DRAFT' and
            (new.values, new.hash, new.version, new.author, new.offered_at)
                is distinct from (old.values, old.hash, old.version, old.author, old.offered_at)) then
        raise exception 'an offered sheet never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger terms_sheet_immutable before update or delete on terms_sheet
    for each row execute function terms_refuse_change();
