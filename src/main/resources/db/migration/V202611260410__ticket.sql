-- Requests for support: the ticket, its topics, its thread, who takes part in it, and by which letters it is known.

-- Topics as people choose them; names by language.
create table ticket_topic (
    code     text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    position int not null,
    names    jsonb not null,
    retired  boolean not null default false,
    version  bigint not null default 1
);
insert into ticket_topic (code, position, names) values
    ('domain', 10, '{"en": "Domain names", "zh": "域名", "es": "Nombres de dominio"}'),
    ('directmail', 20, '{"en": "DirectMail", "zh": "邮件推送", "es": "DirectMail"}'),
    ('enterprise-mail', 30, '{"en": "Enterprise mail", "zh": "企业邮箱", "es": "Correo de empresa"}'),
    ('verification', 40, '{"en": "Enterprise verification", "zh": "企业实名认证", "es": "Verificación de empresa"}'),
    ('payment', 50, '{"en": "Payment and invoices", "zh": "付款与发票", "es": "Pagos y facturas"}'),
    ('partnership', 60, '{"en": "Partnership", "zh": "合作伙伴", "es": "Colaboración"}'),
    ('account', 70, '{"en": "Account and sign-in", "zh": "账号与登录", "es": "Cuenta y acceso"}'),
    ('other', 90, '{"en": "Something else", "zh": "其他", "es": "Otra cosa"}');

create table ticket_ticket (
    id               uuid primary key,
    number           text not null unique,
    version          bigint not null,
    channel          text not null check (channel in ('PORTAL', 'MAIL', 'API', 'HAND')),
    requester_name   text not null,
    requester_email  text not null,
    requester_person uuid,
    site             text not null,
    title            text not null,
    topic            text not null references ticket_topic (code),
    priority         text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    language         text not null,
    tags             text[] not null default '{}',
    -- The account it is about, and whether the requester was found to speak for it.
    account_id       uuid,
    uid              text,
    claim            text check (claim in ('OWN', 'CLAIMED')),
    state            text not null check (state in
                     ('NEW', 'OPEN', 'WAITING_FOR_CUSTOMER', 'WAITING_FOR_TEAM', 'ANSWERED', 'CLOSED')),
    state_since      timestamptz not null,
    state_by         text not null,
    agent_id         uuid,
    agent_name       text,
    team             text not null default '',
    answered_at      timestamptz,
    reopened         int not null default 0,
    created_at       timestamptz not null,
    constraint ticket_ticket_about check ((account_id is null) = (uid is null) and (uid is null) = (claim is null)),
    constraint ticket_ticket_agent check ((agent_id is null) = (agent_name is null))
);
-- The desk's list in its two orders, state by state; what it is narrowed by is read in the index alone.
create index ticket_ticket_waiting on ticket_ticket (state, state_since, id) include (topic, priority, site, agent_id);
create index ticket_ticket_agent on ticket_ticket (agent_id, state);
create index ticket_ticket_account on ticket_ticket (account_id, created_at desc);
create index ticket_ticket_requester on ticket_ticket (requester_person, created_at desc);
create index ticket_ticket_created on ticket_ticket (state, created_at, id) include (topic, priority, site, agent_id);

-- What customer and desk say to each other. Notes are kept elsewhere, so that none can go out by mistake.
create table ticket_message (
    id           uuid primary key,
    ticket_id    uuid not null references ticket_ticket (id),
    kind         text not null check (kind in ('WORDS', 'REPLY')),
    author_name  text not null,
    author_id    uuid,
    channel      text not null check (channel in ('PORTAL', 'MAIL', 'API', 'HAND')),
    text         text not null,
    -- Of a reply: its language, its parts and the articles it cites.
    made_of      jsonb,
    -- The Message-ID of a mail that it came by: no mail comes in twice.
    mail_id      text unique,
    at           timestamptz not null,
    removed_at   timestamptz,
    removed_by   text,
    removed_why  text,
    constraint ticket_message_made check ((kind = 'REPLY') = (made_of is not null))
);
create index ticket_message_ticket on ticket_message (ticket_id, at, id);

create table ticket_note (
    id          uuid primary key,
    ticket_id   uuid not null references ticket_ticket (id),
    author_name text not null,
    author_id   uuid,
    text        text not null,
    at          timestamptz not null,
    removed_at  timestamptz,
    removed_by  text,
    removed_why text
);
create index ticket_note_ticket on ticket_note (ticket_id, at, id);

-- Files of messages and of notes; which of both decides who may have them.
create table ticket_file (
    id          uuid primary key,
    ticket_id   uuid not null references ticket_ticket (id),
    message_id  uuid references ticket_message (id),
    note_id     uuid references ticket_note (id),
    name        text not null,
    kind        text not null,
    size        int not null,
    sha256      text not null,
    at          timestamptz not null,
    removed_at  timestamptz,
    removed_by  text,
    removed_why text,
    constraint ticket_file_of check ((message_id is null) <> (note_id is null))
);
create index ticket_file_ticket on ticket_file (ticket_id, at, id);
create index ticket_file_sha256 on ticket_file (sha256);

-- Who takes part, each with the token by which their mail joins the ticket.
create table ticket_participant (
    id        uuid primary key,
    ticket_id uuid not null references ticket_ticket (id),
    email     text not null,
    name      text not null,
    person_id uuid,
    language  text not null,
    token     text not null unique,
    at        timestamptz not null,
    unique (ticket_id, email)
);

-- Letters that went out with a reply, by their Message-IDs.
create table ticket_letter (
    message_id     text primary key,
    ticket_id      uuid not null references ticket_ticket (id),
    entry_id       uuid not null references ticket_message (id),
    participant_id uuid not null references ticket_participant (id),
    unique (entry_id, participant_id)
);
create index ticket_letter_ticket on ticket_letter (ticket_id);

alter table account_staff_role drop constraint if exists account_staff_role_role_check;
alter table account_staff_role add constraint account_staff_role_role_check check (role in
    ('BD', 'BD_LEAD', 'VERIFIER', 'SIGNATORY', 'SUPPORT_AGENT', 'SUPPORT_LEAD', 'KNOWLEDGE_EDITOR', 'CHANNEL_MANAGER', 'ADMINISTRATOR'));
