-- Contracts, each with the draft it was printed from and the paper as it stands now.
create table contract_contract (
    id             uuid primary key,
    number         text not null unique,
    version        bigint not null,
    state          text not null,
    since          timestamptz not null,
    by             text not null,
    application_id uuid not null,
    account_id     uuid not null,
    partner        text not null,
    draft          jsonb not null,
    sent_by        uuid,
    deadline       timestamptz,
    effective_on   date,
    created_at     timestamptz not null
);
create index contract_contract_application on contract_contract (application_id);
create index contract_contract_account on contract_contract (account_id);
create index contract_contract_state on contract_contract (state, since);
-- One application, one contract that is open or in force.
create unique index contract_contract_one on contract_contract (application_id)
    where state not in ('DECLINED', 'VOIDED', 'EXPIRED');

-- The files of a contract, each named by its SHA-256: as printed, scans that were handed in, as the partner
-- signed it, as both did, and the certificate of completion. There may be several scans; the last one counts.
create table contract_file (
    id          bigint generated always as identity primary key,
    contract_id uuid not null references contract_contract,
    kind        text not null check (kind in ('PRINTED', 'SCAN', 'SIGNED', 'COMPLETED', 'CERTIFICATE')),
    sha256      text not null
);
create unique index contract_file_one on contract_file (contract_id, kind) where kind <> 'SCAN';
create index contract_file_scan on contract_file (contract_id, kind, id);
create index contract_file_sha256 on contract_file (sha256);
create trigger contract_file_immutable before update or delete on contract_file
    for each row execute function platform_refuse_change();

-- Codes that were mailed to a signer; only their hash is kept.
create table contract_code (
    id          uuid primary key,
    contract_id uuid not null references contract_contract,
    person_id   uuid not null,
    hash        text not null,
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    tries       integer not null default 0
);
create index contract_code_contract on contract_code (contract_id, person_id, sent_at);

-- This installation's own seals, made once; the password comes from the installation's key.
create table contract_seal (
    one     boolean primary key default true check (one),
    pkcs12  bytea not null,
    made_at timestamptz not null
);

-- Every certificate that ever signed here or stands above one that did.
create table contract_certificate (
    sha256      text primary key,
    subject     text not null,
    certificate bytea not null,
    first_used  timestamptz not null
);

-- Contracts at the signing service outside, and when it is asked again; nothing once it is over.
create table contract_envelope (
    contract_id uuid primary key references contract_contract,
    name        text unique,
    page        text,
    attempts    integer not null default 0,
    away_since  timestamptz,
    problem     text,
    run_at      timestamptz
);
create index contract_envelope_due on contract_envelope (run_at);

-- Messages of the signing service that were heard, so that one said twice is heard once.
create table contract_hook (
    id text primary key,
    at timestamptz not null
);
