-- Files that go along with letters. A letter names them and doesn't keep them.
create table platform_mail_file (
    mail_id    uuid not null references platform_mail on delete cascade,
    number     int not null,
    name       text not null,
    media_type text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (mail_id, number)
);
