-- What operators do from time to time, and when it was last done.
create table platform_upkeep (
    duty  text primary key check (duty in ('BACKUP', 'AUDIT')),
    at    timestamptz not null,
    good  boolean not null,
    words text not null
);
