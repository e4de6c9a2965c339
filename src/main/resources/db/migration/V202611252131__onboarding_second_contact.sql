-- Who gets a copy of what an application's contact is mailed, and is written to when the contact
-- can't be reached.
create table onboarding_second_contact (
    application_id uuid primary key references onboarding_application,
    email          text not null,
    name           text not null
);
