-- Teams and outside desks that requests are escalated to. A token is encrypted.
create table escalation_desk (
    id       uuid primary key,
    version  bigint not null,
    name     text not null,
    way      text not null check (way in ('TEAM', 'MAIL', 'TRACKER')),
    address  text not null,
    queue    text not null,
    language text not null,
    days     integer not null check (days between 1 and 30),
    active   boolean not null,
    since    timestamptz not null,
    by       text not null,
    token    bytea
);

-- A ticket that one of them works on, with the packet as it was sent; one at a time. What the other side lets itself in
-- by is found by its hash, and lies here encrypted to be sent once more.
create table escalation_escalation (
    id         uuid primary key,
    number     text not null unique,
    ticket_id  uuid not null references ticket_ticket,
    desk_id    uuid not null references escalation_desk,
    desk       text not null,
    packet     jsonb not null,
    next_word  date not null,
    state      text not null check (state in ('SENDING', 'STUCK', 'WITH_THEM', 'ANSWERED', 'TAKEN_BACK')),
    version    bigint not null,
    since      timestamptz not null,
    by         text not null,
    tries      integer not null,
    reference  text,
    problem    text not null,
    result     text not null,
    token_hash bytea not null unique,
    token      bytea not null,
    -- what answers by mail are known by, as those of a ticket are
    mail_token text not null unique check (mail_token ~ '^[0-9a-v]{25}$')
);
create unique index escalation_escalation_open on escalation_escalation (ticket_id)
    where state in ('SENDING', 'STUCK', 'WITH_THEM');
create index escalation_escalation_ticket on escalation_escalation (ticket_id);
create index escalation_escalation_desk on escalation_escalation (desk_id);
