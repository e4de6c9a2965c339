-- Accounts: one site, one country, one UID for ever.
create table account_account (
    id         uuid primary key,
    uid        text not null unique check (uid ~ '^[1-9][0-9]{15}$'),
    site       text not null,
    country    text not null check (country ~ '^[A-Z]{2}$'),
    name       text not null,
    created_at timestamptz not null
);

-- People: of an account, or staff. A closed person signs in no more, and the address is free again.
create table account_person (
    id           uuid primary key,
    email        text not null check (email = lower(email)),
    name         text not null,
    language     text not null,
    zone         text not null,
    password     text not null,
    account_id   uuid references account_account,
    part         text check (part in ('OWNER', 'MEMBER')),
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    closed_at    timestamptz,
    version      bigint not null default 1,
    check ((account_id is null) = (part is null))
);
create unique index account_person_email on account_person (email) where closed_at is null;
create index account_person_account on account_person (account_id);

-- Staff are people with no account; a role is a row.
create table account_staff_role (
    person_id uuid not null references account_person,
    role      text not null check (role in ('BD', 'BD_LEAD', 'VERIFIER', 'SIGNATORY', 'SUPPORT_AGENT',
                                            'CHANNEL_MANAGER', 'ADMINISTRATOR')),
    primary key (person_id, role)
);

-- The second factor: the authenticator's secret, locked; the last step used; not enabled until a code was right.
create table account_factor (
    person_id  uuid primary key references account_person,
    secret     bytea not null,
    step       bigint not null,
    enabled_at timestamptz
);
create table account_recovery_code (
    person_id uuid not null references account_person,
    hash      bytea not null,
    used_at   timestamptz,
    primary key (person_id, hash)
);

-- Who is signed in, where. The cookie's token is kept as SHA-256 only.
create table account_session (
    id            uuid primary key,
    token_hash    bytea not null unique,
    person_id     uuid not null references account_person,
    created_at    timestamptz not null,
    used_at       timestamptz not null,
    expires_at    timestamptz not null,
    address       text not null,
    agent         text not null,
    second_factor boolean not null
);
create index account_session_person on account_session (person_id);

-- Single-use links in mails.
create table account_link (
    token_hash bytea primary key,
    kind       text not null check (kind in ('CONFIRM', 'RESET')),
    person_id  uuid not null references account_person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_link_person on account_link (person_id, kind);

-- Invitations to an account, or to staff with roles.
create table account_invitation (
    id           uuid primary key,
    token_hash   bytea unique,
    email        text not null check (email = lower(email)),
    name         text not null,
    language     text not null,
    account_id   uuid references account_account,
    part         text check (part in ('OWNER', 'MEMBER')),
    roles        text[] not null,
    invited_by   text not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    accepted_at  timestamptz,
    withdrawn_at timestamptz,
    check ((account_id is null) = (part is null))
);
create unique index account_invitation_open on account_invitation (coalesce(account_id, '00000000-0000-0000-0000-000000000000'), email)
    where accepted_at is null and withdrawn_at is null;

-- Guessing: how often of late, under a key that doesn't tell whom.
create table account_brake (
    key   text primary key,
    tries integer not null,
    last  timestamptz not null
);
create index account_brake_last on account_brake (last);
