-- Where events are told by webhook. A secret is encrypted; the one before it signs beside it for a day.
create table webhook_endpoint (
    id            uuid primary key,
    version       bigint not null,
    address       text not null,
    description   text not null,
    types         text[] not null check (cardinality(types) > 0),
    state         text not null check (state in ('ACTIVE', 'PAUSED', 'SWITCHED_OFF')),
    since         timestamptz not null,
    by            text not null,
    secret        bytea not null,
    old_secret    bytea,
    old_until     timestamptz,
    failing_since timestamptz,
    succeeded_at  timestamptz,
    created_at    timestamptz not null,
    check ((old_secret is null) = (old_until is null))
);

-- What is to be told, or was: each event once to each endpoint.
create table webhook_delivery (
    id          uuid primary key,
    endpoint_id uuid not null references webhook_endpoint on delete cascade,
    event_id    bigint not null references platform_event,
    subject     text not null,
    subject_id  uuid not null,
    type        text not null,
    state       text not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    attempts    integer not null default 0,
    round       integer not null default 0,
    run_at      timestamptz not null,
    created_at  timestamptz not null,
    ended_at    timestamptz,
    unique (endpoint_id, event_id)
);
create index webhook_delivery_waiting on webhook_delivery (run_at) where state = 'WAITING';
create index webhook_delivery_order on webhook_delivery (endpoint_id, subject_id, event_id) where state = 'WAITING';
create index webhook_delivery_ended on webhook_delivery (ended_at) where ended_at is not null;
create index webhook_delivery_event on webhook_delivery (event_id);

-- Each try, with what came back.
create table webhook_attempt (
    delivery_id uuid not null references webhook_delivery on delete cascade,
    number      integer not null,
    at          timestamptz not null,
    millis      bigint not null,
    status      integer,
    failure     text,
    answer      text not null,
    primary key (delivery_id, number)
);
