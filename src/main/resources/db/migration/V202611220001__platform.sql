-- History: one row for everything that happened. Never changed, never removed.
create table platform_event (
    id          bigint generated always as identity primary key,
    subject     text not null,
    subject_id  uuid not null,
    version     bigint not null,
    type        text not null,
    at          timestamptz not null,
    actor_id    uuid,
    actor_name  text not null,
    actor_role  text not null,
    address     text,
    origin      text,
    destination text,
    reason      text,
    payload     jsonb not null
);
create index platform_event_subject on platform_event (subject_id, id);

create function platform_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger platform_event_immutable before update or delete on platform_event
    for each row execute function platform_refuse_change();

-- Events that wait to be handed on.
create table platform_outbox (
    event_id   bigint primary key references platform_event,
    subject_id uuid not null,
    run_at     timestamptz not null,
    attempts   integer not null default 0,
    last_error text
);
create index platform_outbox_subject on platform_outbox (subject_id, event_id);

-- Letters, each sent once under its Message-ID.
create table platform_mail (
    id           uuid primary key,
    key          text not null unique,
    kind         text not null,
    subject_id   uuid,
    person_id    uuid,
    recipient    text not null,
    recipient_name text not null,
    language     text not null,
    title        text not null,
    html         text not null,
    plain        text not null,
    message_id   text not null unique,
    state        text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
    created_at   timestamptz not null,
    run_at       timestamptz not null,
    sent_at      timestamptz,
    attempts     integer not null default 0,
    last_error   text
);
create index platform_mail_queue on platform_mail (run_at) where state = 'QUEUED';
create index platform_mail_subject on platform_mail (subject_id);
create index platform_mail_person on platform_mail (person_id, created_at);

-- Files, named by their content and encrypted.
create table platform_file (
    sha256 text primary key,
    size   integer not null,
    body   bytea not null
);

-- The numbers that people quote: the last one given of each series and year.
create table platform_number (
    series text not null,
    year   integer not null,
    last   integer not null,
    primary key (series, year)
);

-- Timers, as db-scheduler keeps them.
create table platform_timer (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index platform_timer_due on platform_timer (execution_time);
create index platform_timer_heartbeat on platform_timer (last_heartbeat);
