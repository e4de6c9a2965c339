-- Companies that may be invited into a programme: what came in of them, what was spoken, the link that was sent last.
create table invitation_prospect (
    id                 uuid primary key,
    number             text not null unique,
    version            bigint not null,
    state              text not null check (state in ('PREPARING', 'INVITED', 'EXPIRED', 'WITHDRAWN', 'ACCEPTED')),
    since              timestamptz not null,
    by                 text not null,
    company            text not null,
    name               text not null,
    email              text not null check (email = lower(email)),
    language           text not null,
    site               text not null,
    programme          text not null,
    programme_version  integer not null,
    responsible_id     uuid not null,
    responsible_name   text not null,
    received           jsonb not null,
    interviewed_on     date,
    interview_people   text,
    interview_notes    text,
    interview_outcome  text,
    sending            integer,
    sent_at            timestamptz,
    expires_at         timestamptz,
    application_id     uuid unique,
    created_at         timestamptz not null,
    check ((sending is null) = (sent_at is null) and (sending is null) = (expires_at is null)),
    check ((state = 'ACCEPTED') = (application_id is not null)),
    check (state not in ('INVITED', 'EXPIRED', 'ACCEPTED') or sending is not null)
);
create index invitation_prospect_state on invitation_prospect (state, since);
create index invitation_prospect_email on invitation_prospect (email);
-- One address is asked once at a time into one programme.
create unique index invitation_prospect_open on invitation_prospect (email, programme)
    where state in ('PREPARING', 'INVITED');

-- The links in letters; only their hash is kept. A letter is an event's, and its link is made with it.
create table invitation_link (
    token_hash  bytea primary key,
    prospect_id uuid not null references invitation_prospect,
    sending     integer not null,
    event_id    bigint not null unique
);
