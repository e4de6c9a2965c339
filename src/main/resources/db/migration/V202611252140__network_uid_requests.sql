-- Whose a held UID is: with these the rules can be asked again at every later change.
alter table network_uid
    add column enterprise_id uuid,
    add column master        text;
update network_uid u
   set enterprise_id = a.enterprise_id, master = coalesce(a.answers -> 'masterUid' ->> 0, a.uid)
  from onboarding_application a
 where a.id = u.application_id;
alter table network_uid
    alter column enterprise_id set not null,
    alter column master set not null;
create index network_uid_enterprise on network_uid (enterprise_id);

alter table network_partnership add column version bigint not null default 1;

-- What a partner asks for after activation: one associated UID more, or one less.
create table network_uid_request (
    id             uuid primary key,
    partnership_id uuid not null references network_partnership,
    version        bigint not null,
    kind           text not null check (kind in ('ADD', 'REMOVE')),
    uid            text not null,
    words          text not null,
    state          text not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    since          timestamptz not null,
    moved_by       text not null,
    answer         text not null default '',
    asked_by       text not null,
    asked_at       timestamptz not null
);
create unique index network_uid_request_one_open on network_uid_request (partnership_id, uid) where state = 'REQUESTED';
create index network_uid_request_partnership on network_uid_request (partnership_id, asked_at);
