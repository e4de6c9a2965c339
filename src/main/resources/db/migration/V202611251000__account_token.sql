-- Programs of the vendor's that call the JSON API by themselves, with what each may do.
create table account_service (
    id         uuid primary key,
    name       text not null,
    purpose    text not null,
    scopes     text[] not null check (cardinality(scopes) > 0),
    created_at timestamptz not null,
    ended_at   timestamptz,
    version    bigint not null default 1
);
create unique index account_service_name on account_service (lower(name)) where ended_at is null;

-- Tokens for the JSON API, of a person or of a service account. The secret is kept as SHA-256 only.
create table account_token (
    id         uuid primary key,
    token_hash bytea not null unique,
    person_id  uuid references account_person,
    service_id uuid references account_service,
    holder_id  uuid not null generated always as (coalesce(person_id, service_id)) stored,
    name       text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check (num_nonnulls(person_id, service_id) = 1)
);
create index account_token_holder on account_token (holder_id, created_at);
