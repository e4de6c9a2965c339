-- Answers that supervisors look at before they leave.
create table quality_draft (
    id         uuid primary key,
    version    bigint not null,
    ticket_id  uuid not null references ticket_ticket,
    number     text not null,
    agent_id   uuid not null,
    agent_name text not null,
    text       text not null,
    sha256     text not null,
    state      text not null check (state in ('WAITING', 'APPROVED', 'RETURNED')),
    mend       text[] not null,
    words      text not null,
    since      timestamptz not null,
    by         text not null
);
create index quality_draft_ticket on quality_draft (ticket_id, sha256);
create index quality_draft_since on quality_draft (since);

-- Tickets on which nothing leaves that a supervisor hasn't approved.
create table quality_watch (
    ticket_id uuid primary key references ticket_ticket,
    since     timestamptz not null,
    by        text not null
);
