-- What the staff's identity provider says of somebody, value by value, and which role it gives. A row holds until it is ended.
create table account_role_mapping (
    id       uuid primary key,
    claim    text not null,
    value    text not null,
    role     text not null,
    made_at  timestamptz not null,
    made_by  text not null,
    ended_at timestamptz,
    ended_by text,
    check ((ended_at is null) = (ended_by is null))
);
create unique index account_role_mapping_holding on account_role_mapping (claim, value, role) where ended_at is null;

-- Roles by mapping, set anew at every sign-in; those given by hand stay in account_staff_role.
create table account_mapped_role (
    person_id uuid not null references account_person,
    role      text not null,
    primary key (person_id, role)
);

-- Identity providers of accounts. A row says that the vendor allows one; which it is, is said later.
create table account_provider (
    account_id uuid primary key references account_account,
    issuer     text not null,
    client     text not null,
    secret     bytea,
    domains    text[] not null,
    allowed_at timestamptz not null,
    allowed_by text not null,
    version    bigint not null default 1
);

-- Which identity is which person. The provider is an account's id, or all zeros for the vendor's own.
create table account_identity (
    provider     uuid not null,
    issuer       text not null,
    subject      text not null,
    person_id    uuid not null references account_person,
    connected_at timestamptz not null,
    primary key (provider, issuer, subject),
    unique (provider, person_id)
);
create index account_identity_person on account_identity (person_id);

-- Who is on the way to a provider. The state is kept as SHA-256 only, and taken out by whoever comes back.
create table account_provider_attempt (
    state         bytea primary key,
    provider      uuid not null,
    issuer        text not null,
    onward        text not null,
    person_id     uuid references account_person,
    invitation_id uuid,
    expires_at    timestamptz not null,
    check (num_nonnulls(person_id, invitation_id) <= 1)
);

-- Which sessions began at which provider.
create table account_provider_session (
    session_id uuid primary key references account_session on delete cascade,
    provider   uuid not null
);
