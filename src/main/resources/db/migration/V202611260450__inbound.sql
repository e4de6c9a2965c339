-- Mail that came in for the support desk: every one of them, once, and what became of it.
create table inbound_mail (
    id              uuid primary key,
    -- What tells it from others, whichever way it came, and however often.
    digest          text not null unique check (digest ~ '^[0-9a-f]{64}$'),
    times           int not null default 1,
    way             text not null check (way in ('IMAP', 'SMTP')),
    envelope_sender text not null,
    recipients      text[] not null,
    came_at         timestamptz not null,
    message_id      text not null,
    sender          text not null,
    subject         text not null,
    size            bigint not null,
    state           text not null check (state in ('WAITING', 'OPENED', 'JOINED', 'HEARD', 'REFUSED')),
    reason          text check (reason in ('TOO_LARGE', 'NO_SENDER', 'OWN', 'RETURNED', 'ANSWERED', 'MACHINE',
                                           'BULK', 'TOO_MANY', 'EMPTY', 'NOT_THE_DESK', 'TAKEN_BACK', 'FAILED')),
    ticket_id       uuid,
    strange         boolean not null default false,
    left_out        text[] not null default '{}',
    settled_at      timestamptz,
    settled_by      text not null default '',
    attempts        int not null default 0,
    run_at          timestamptz not null,
    trouble         text not null default '',
    constraint inbound_mail_reason check ((state = 'REFUSED') = (reason is not null)),
    constraint inbound_mail_ticket check ((state in ('OPENED', 'JOINED', 'HEARD')) = (ticket_id is not null)),
    constraint inbound_mail_settled check ((state = 'WAITING') = (settled_at is null))
);
create index inbound_mail_waiting on inbound_mail (run_at, id) where state = 'WAITING';
create index inbound_mail_order on inbound_mail (sender, id) where state = 'WAITING';
create index inbound_mail_sender on inbound_mail (sender, came_at);
create index inbound_mail_came on inbound_mail (came_at desc, id desc);
create index inbound_mail_state on inbound_mail (state, came_at desc);
create index inbound_mail_ticket on inbound_mail (ticket_id) where ticket_id is not null;

-- Each byte by byte as it came, encrypted; it goes before the row does.
create table inbound_evidence (
    mail_id uuid primary key references inbound_mail on delete cascade,
    body    bytea not null
);
alter table inbound_evidence alter column body set storage external; -- what is encrypted doesn't shrink

-- How the desk's mailbox was found.
create table inbound_box (
    single  boolean primary key default true check (single),
    read_at timestamptz not null,
    problem text
);
