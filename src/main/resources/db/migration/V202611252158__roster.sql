-- What each business developer looks after; none named means all.
create table roster_duty (
    person_id  uuid primary key,
    version    bigint not null,
    takes      boolean not null,
    regions    text[] not null,
    programmes text[] not null
);

-- Days on which somebody is away, both included, on their own calendar.
create table roster_absence (
    id          uuid primary key,
    person_id   uuid not null,
    first_day   date not null,
    last_day    date not null check (last_day >= first_day),
    deputy_id   uuid check (deputy_id <> person_id),
    handover    boolean not null,
    handed_over boolean not null default false,
    taken_back  boolean not null default false
);
create index roster_absence_days on roster_absence (last_day) where not taken_back;
