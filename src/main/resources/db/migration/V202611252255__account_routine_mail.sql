-- Whether routine letters reach a person one by one, or gathered in one a day.
alter table account_person
    add column routine_mail text not null default 'AT_ONCE' check (routine_mail in ('AT_ONCE', 'DAILY'));
