create extension if not exists pg_trgm;

create table onboarding_application (
    id                uuid primary key,
    number            text not null unique,
    version           bigint not null,
    account_id        uuid not null,
    uid               text not null,
    site              text not null,
    enterprise_id     uuid not null,
    company           text not null,
    person_id         uuid not null,
    person_name       text not null,
    language          text not null,
    programme         text not null,
    programme_version integer not null,
    stage             text not null,
    stage_since       timestamptz not null,
    stage_by          text not null,
    answers           jsonb not null,
    contact_email     text,
    reviewer_id       uuid,
    reviewer_name     text,
    checklist         text[] not null,
    submitted_at      timestamptz,
    asked             jsonb,
    rejection         jsonb,
    hold              jsonb,
    sheet             integer,
    approval          jsonb,
    contract_id       uuid,
    effective_at      timestamptz,
    created_at        timestamptz not null
);
-- One enterprise, one open application.
create unique index onboarding_application_one_open on onboarding_application (enterprise_id)
    where stage not in ('ACTIVE', 'WITHDRAWN', 'REJECTED', 'DECLINED', 'CANCELLED', 'LAPSED');
create index onboarding_application_account on onboarding_application (account_id, created_at);
create index onboarding_application_ended on onboarding_application (enterprise_id, programme, stage_since);
create index onboarding_application_stage on onboarding_application (stage, stage_since);
-- The desk's list: in its order, of one reviewer, and by parts of name, number and UID.
create index onboarding_application_since on onboarding_application (stage_since, id);
create index onboarding_application_reviewer on onboarding_application (reviewer_id, stage_since);
create index onboarding_application_search on onboarding_application
    using gin (company gin_trgm_ops, number gin_trgm_ops, uid gin_trgm_ops);
create index onboarding_application_contract on onboarding_application (contract_id);

-- The code that confirms the Contact E-mail: only its hash, and only the newest one.
create table onboarding_contact_code (
    application_id uuid primary key references onboarding_application,
    email          text not null,
    code_hash      text not null,
    expires_at     timestamptz not null,
    attempts       integer not null default 0
);

-- Documents that belong to the form.
create table onboarding_document (
    id             uuid primary key,
    application_id uuid not null references onboarding_application,
    field          text not null,
    file           text not null references platform_file,
    name           text not null,
    media_type     text not null,
    size           integer not null,
    added_at       timestamptz not null,
    removed_at     timestamptz
);
create index onboarding_document_application on onboarding_document (application_id);
