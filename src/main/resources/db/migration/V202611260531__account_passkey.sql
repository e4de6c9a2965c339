-- Passkeys: the public half of each, as the authenticator gave it.
create table account_passkey (
    id              uuid primary key,
    person_id       uuid not null references account_person,
    credential      bytea not null unique,
    key             bytea not null,
    counter         bigint not null,
    backup_eligible boolean not null,
    name            text not null,
    created_at      timestamptz not null,
    used_at         timestamptz
);
create index account_passkey_person on account_passkey (person_id);

-- What authenticators are to sign: kept as SHA-256, taken out by whoever comes with the signature.
create table account_passkey_challenge (
    hash       bytea primary key,
    expires_at timestamptz not null
);
