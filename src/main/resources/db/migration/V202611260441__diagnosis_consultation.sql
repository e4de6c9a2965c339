-- A diagnosis made for a ticket. What follows from it is worked out from the version and the findings, which don't
-- change; only an overruling is added, once.
create table diagnosis_consultation (
    id           uuid primary key,
    ticket_id    uuid not null,
    code         text not null,
    version      int not null,
    made_at      timestamptz not null,
    made_by      text not null,
    chosen       text[],
    reason       text,
    overruled_at timestamptz,
    overruled_by text,
    foreign key (code, version) references diagnosis_version (code, version),
    check (num_nonnulls(chosen, reason, overruled_at, overruled_by) in (0, 4))
);
create index diagnosis_consultation_ticket on diagnosis_consultation (ticket_id, made_at desc);

-- What was found of each fact; no value means that whoever was asked didn't know.
create table diagnosis_finding (
    consultation_id uuid not null references diagnosis_consultation on delete cascade,
    place           int not null,
    fact            text not null,
    type            text,
    value           text,
    source          text not null,
    read_at         timestamptz not null,
    primary key (consultation_id, place),
    check ((type is null) = (value is null))
);
