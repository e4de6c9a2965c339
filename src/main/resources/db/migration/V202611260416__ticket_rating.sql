-- What else a support desk keeps: ratings by one click from the letter, replies kept ready, who is replying, who gets what by rule.
alter table ticket_letter add column rating_token text unique;

create table ticket_rating (
    entry_id       uuid not null references ticket_message (id),
    participant_id uuid not null references ticket_participant (id),
    ticket_id      uuid not null references ticket_ticket (id),
    score          text not null check (score in ('GOOD', 'BAD')),
    words          text not null,
    at             timestamptz not null,
    primary key (entry_id, participant_id)
);
create index ticket_rating_at on ticket_rating (at);

create table ticket_macro (
    id      uuid primary key,
    name    text not null,
    text    text not null,
    aim     text not null check (aim in ('ANSWER', 'ASK', 'INFORM')),
    version bigint not null
);
create unique index ticket_macro_name on ticket_macro (lower(name));

-- Only of the last minutes, and nothing that has to survive.
create table ticket_replying (
    ticket_id uuid not null,
    person_id uuid not null,
    name      text not null,
    at        timestamptz not null,
    primary key (ticket_id, person_id)
);

create table ticket_duty (
    person_id uuid primary key references account_person (id),
    takes     boolean not null,
    topics    text[] not null default '{}',
    last_at   timestamptz,
    version   bigint not null
);
