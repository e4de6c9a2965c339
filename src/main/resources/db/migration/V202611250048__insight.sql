-- What the figures are counted from, told from history and told again at any time.
-- Months are the first day of the month in the site's zone.
create table insight_case (
    application_id uuid primary key,
    number       text not null,
    company      text not null,
    programme    text not null,
    site         text not null,
    month        date not null,
    stage        text not null,
    stage_since  timestamptz not null,
    started_at   timestamptz not null,
    submitted_at timestamptz,
    qualified_at timestamptz,
    offered_at   timestamptz,
    confirmed_at timestamptz,
    signed_at    timestamptz,
    active_at    timestamptz,
    ended_at     timestamptz,
    ending       text,
    corrections  integer not null,
    rejection    text
);
create index insight_case_month on insight_case (month, programme, site);
create index insight_case_open on insight_case (stage_since) where ended_at is null and active_at is null;

-- Each stay in a stage, in seconds of waiting; the month is the one in which it was left.
create table insight_visit (
    application_id uuid not null references insight_case on delete cascade,
    place      integer not null,
    programme  text not null,
    site       text not null,
    stage      text not null,
    entered_at timestamptz not null,
    left_at    timestamptz,
    month      date,
    us         bigint not null,
    them       bigint not null,
    primary key (application_id, place)
);
create index insight_visit_month on insight_visit (month, stage);

-- Each promise with a clock; the month is the one in which it was due.
create table insight_promise (
    clock_id       uuid primary key,
    application_id uuid not null references insight_case on delete cascade,
    programme text not null,
    site      text not null,
    kind      text not null,
    due_at    timestamptz not null,
    month     date not null,
    state     text not null check (state in ('OPEN', 'STANDING_STILL', 'KEPT', 'MISSED'))
);
create index insight_promise_case on insight_promise (application_id);
create index insight_promise_month on insight_promise (month, kind);

-- Which application a contract belongs to, to know whom its history is about.
create table insight_contract (
    contract_id    uuid primary key,
    application_id uuid not null references insight_case on delete cascade
);
create index insight_contract_case on insight_contract (application_id);

-- Of which something was heard since they were told, and which are to be told anew; one that can't be waits until more is heard.
create table insight_due (
    application_id uuid primary key,
    failed_at      timestamptz
);

-- How far history was told with which rules; other rules tell all of it again.
create table insight_telling (
    one     boolean primary key default true check (one),
    rules   integer not null,
    reached uuid not null,
    done    boolean not null
);
