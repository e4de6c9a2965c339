create table network_partnership (
    id             uuid primary key,
    application_id uuid not null unique,
    programme      text not null,
    site           text not null,
    account_id     uuid not null,
    effective_at   timestamptz not null,
    ended_at       timestamptz
);

-- One UID, one programme at a time: held from the submit of an application on, authorised with its partnership.
create table network_uid (
    uid            text primary key,
    application_id uuid not null,
    partnership_id uuid references network_partnership,
    programme      text not null,
    business_type  text not null,
    level          text not null,
    main           boolean not null
);
create unique index network_uid_one_main on network_uid (application_id) where main;
create index network_uid_application on network_uid (application_id);
create index network_uid_partnership on network_uid (partnership_id);
