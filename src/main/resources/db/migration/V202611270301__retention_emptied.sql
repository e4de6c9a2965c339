-- Cases that had nothing left of a class when they were asked: until when they aren't asked again. One that has
-- become its account's last since then is, for the account's things go with it.
create table retention_emptied (
    application_id uuid not null,
    data_class text not null,
    last boolean not null,
    until timestamptz not null,
    primary key (data_class, application_id)
);
