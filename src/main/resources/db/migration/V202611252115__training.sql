-- A partnership's way from access to selling.
create table training_enablement (
    partnership_id uuid primary key references network_partnership,
    version        bigint not null,
    stage          text not null check (stage in ('TRAINING', 'GO_LIVE', 'SELLING')),
    since          timestamptz not null,
    since_by       text not null,
    tasks          jsonb not null,
    request        jsonb,
    waivers        jsonb not null
);
-- Who had access before there was training sells already.
insert into training_enablement (partnership_id, version, stage, since, since_by, tasks, waivers)
select id, 1, 'SELLING', effective_at, 'Guildhall', '{}', '{}' from network_partnership;

create table training_attempt (
    id             uuid primary key,
    partnership_id uuid not null references training_enablement,
    person_id      uuid not null,
    person_name    text not null,
    course         text not null,
    number         int not null,
    wrong          text[] not null,
    asked          int not null,
    passed         boolean not null,
    excused        boolean not null default false,
    at             timestamptz not null,
    unique (partnership_id, person_id, course, number)
);

create table training_certificate (
    id             uuid primary key,
    number         text not null unique,
    partnership_id uuid not null references training_enablement,
    person_id      uuid not null,
    person_name    text not null,
    course         text not null,
    score          int not null,
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    reminded_at    timestamptz
);
create index training_certificate_partnership on training_certificate (partnership_id, issued_at);
