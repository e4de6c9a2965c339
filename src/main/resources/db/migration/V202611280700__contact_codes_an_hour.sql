-- Codes for the contact address go to whomever it names: so many an hour, counted from the first.
alter table onboarding_contact_code
    add column sent  integer     not null default 1,
    add column since timestamptz not null default now();
