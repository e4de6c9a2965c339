-- What registers outside are to be asked about a case, and what they said: each asking is a row, and is kept.
create table verification_register_answer (
    id          uuid primary key,
    case_id     uuid not null references verification_case on delete cascade,
    register    text not null,
    event_id    bigint,
    country     text not null,
    scheme      text not null,
    number      text not null,
    legal_name  text not null,
    asked_at    timestamptz not null,
    taken_until timestamptz,
    reading     text check (reading in ('SAME_NAME', 'OTHER_NAME', 'NO_NAME', 'CEASED', 'NOT_FOUND', 'NOT_CHECKED')),
    name        text not null default '',
    why         text not null default '',
    source      text not null default '',
    at          timestamptz,
    unique (event_id, register),
    check ((reading is null) = (at is null))
);
create unique index verification_register_answer_waiting on verification_register_answer (case_id, register) where reading is null;
create index verification_register_answer_next on verification_register_answer (asked_at, id) where reading is null;
create index verification_register_answer_case on verification_register_answer (case_id, register, asked_at desc, id desc);
