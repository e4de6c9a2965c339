-- Changes of the terms of a partnership, and renewals of its contract.
create table amendment_amendment (
    id                 uuid primary key,
    number             text not null unique,
    version            bigint not null,
    kind               text not null check (kind in ('AMENDMENT', 'RENEWAL')),
    application_id     uuid not null,
    application_number text not null,
    account_id         uuid not null,
    company            text not null,
    developer_id       uuid not null,
    developer_name     text not null,
    terms              integer not null,
    first_sheet        integer not null,
    amends             uuid not null,
    amends_number      text not null,
    stage              text not null,
    stage_since        timestamptz not null,
    stage_by           text not null,
    sheet              integer,
    approval           jsonb,
    contract_id        uuid,
    effective_at       timestamptz,
    created_at         timestamptz not null
);
-- One application, one change of its terms at a time.
create unique index amendment_amendment_open on amendment_amendment (application_id)
    where stage not in ('IN_FORCE', 'DECLINED', 'WITHDRAWN', 'EXPIRED');
create index amendment_amendment_application on amendment_amendment (application_id, created_at);
create index amendment_amendment_account on amendment_amendment (account_id);
create index amendment_amendment_contract on amendment_amendment (contract_id);
