-- Weekly days off of a site; without a row they are Saturday and Sunday.
create table calendar_week (
    site     text primary key,
    days_off text[] not null,
    constraint calendar_week_works check (cardinality(days_off) < 7)
);

create table calendar_day (
    site text not null,
    date date not null,
    kind text not null check (kind in ('HOLIDAY', 'MADE_UP')),
    name text not null,
    primary key (site, date)
);

-- Years filled in already: what an administrator took away doesn't come back at the next start.
create table calendar_year (
    site text not null,
    year int not null,
    primary key (site, year)
);

create table calendar_clock (
    id           uuid primary key,
    object_id    uuid not null,
    kind         text not null,
    site         text not null,
    started_at   timestamptz not null,
    working_days int not null check (working_days > 0),
    half_at      timestamptz not null,
    due_at       timestamptz not null,
    paused_at    timestamptz,
    stopped_at   timestamptz,
    half_told_at timestamptz,
    over_told_at timestamptz,
    version      int not null default 0
);

create unique index calendar_clock_running on calendar_clock (object_id, kind) where stopped_at is null;
create index calendar_clock_object on calendar_clock (object_id, started_at);
