-- One period of a partner's commitment, with the terms that were in force when it began.
create table commitment_period (
    id             uuid primary key,
    partnership_id uuid not null references network_partnership,
    number         int not null,
    first_day      date not null,
    last_day       date not null check (last_day >= first_day),
    anchor         int not null check (anchor between 1 and 31),
    ends_at        timestamptz not null,
    sheet          int not null,
    promised       numeric not null check (promised > 0),
    currency       text not null,
    rate           numeric(5, 2) not null check (rate >= 0),
    achieved       numeric not null,
    version        bigint not null,
    state          text not null check (state in ('RUNNING', 'OVER', 'SETTLED', 'CUT_SHORT')),
    since          timestamptz not null,
    moved_by       text not null,
    words          text not null default '',
    unique (partnership_id, number)
);
create unique index commitment_period_one_running on commitment_period (partnership_id) where state = 'RUNNING';
create index commitment_period_to_settle on commitment_period (ends_at, id) where state = 'OVER';

-- What partners sold. A row is never changed but to lose the name of who entered it.
create table commitment_sale (
    id             uuid primary key,
    partnership_id uuid not null references network_partnership,
    period_id      uuid not null references commitment_period,
    uid            text not null,
    day            date not null,
    amount         numeric not null check (amount <> 0),
    currency       text not null,
    reference      text not null,
    entered_by     text not null,
    entered_at     timestamptz not null,
    unique (partnership_id, reference)
);
create index commitment_sale_period on commitment_sale (period_id, day, id);

-- Partners from before begin to be counted from their effective date, as soon as the server is up.
insert into platform_timer (task_name, task_instance, execution_time, picked, version)
select 'timer', 'commitment.period:' || id || ':0', now(), false, 1
  from network_partnership
 where ended_at is null;
