-- What became of each letter, told apart: waiting, put off, refused, sent back, given up; held for a
-- daily letter and gathered in it.
alter table platform_mail drop constraint platform_mail_state_check;
update platform_mail set state = 'GIVEN_UP' where state = 'FAILED';
alter table platform_mail
    add constraint platform_mail_state_check check (state in
        ('HELD', 'GATHERED', 'QUEUED', 'DEFERRED', 'SENT', 'REFUSED', 'BOUNCED', 'GIVEN_UP')),
    add column nature text not null default 'ACTION' check (nature in ('ROUTINE', 'ACTION', 'SECRET')),
    -- where the letter leads to
    add column link text,
    -- what the reader's side knows the letter by when it sends it back: b+TOKEN@…
    add column return_token text unique,
    -- what the mail server said when it took the letter
    add column answer text,
    -- how often it was refused for good (5xx), or came back as undeliverable for now
    add column refusals integer not null default 0;

drop index platform_mail_queue;
create index platform_mail_queue on platform_mail (run_at) where state in ('QUEUED', 'DEFERRED', 'REFUSED');
create index platform_mail_held on platform_mail (person_id) where state = 'HELD';
create index platform_mail_undelivered on platform_mail (created_at)
    where state in ('REFUSED', 'BOUNCED', 'GIVEN_UP');

-- The mailbox that letters come back to, as it was found last. There is one row, or none.
create table platform_return_box (
    single  boolean primary key default true check (single),
    read_at timestamptz not null,
    unknown integer not null,
    problem text
);
