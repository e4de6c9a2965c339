-- Tokens of the JSON API: kept as SHA-256 only.
create table account_token (
    id         uuid primary key,
    token_hash bytea not null unique,
    person_id  uuid not null references account_person,
    name       text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_token_person on account_token (person_id, created_at);
