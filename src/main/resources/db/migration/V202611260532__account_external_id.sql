-- By which id the company's directory knows staff (SCIM).
create table account_external_id (
    person_id   uuid primary key references account_person,
    external_id text not null
);
