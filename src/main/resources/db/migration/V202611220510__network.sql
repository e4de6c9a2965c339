create table network_partnership (
    id             uuid primary key,
    application_id uuid not null unique,
    programme      text not null,
    site           text not null,
    account_id     uuid not null,
    effective_at   timestamptz not null
);

-- One UID, one programme at a time.
create table network_uid (
    uid            text primary key,
    partnership_id uuid not null references network_partnership,
    main           boolean not null
);
create unique index network_uid_one_main on network_uid (partnership_id) where main;
create index network_uid_partnership on network_uid (partnership_id);
