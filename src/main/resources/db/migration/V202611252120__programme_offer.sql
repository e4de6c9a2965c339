-- Which version of each programme is offered now, to all nodes alike. file_hash is what the programme's file said at
-- the last start: only a file that says something new replaces what was imported since.
create table programme_offer (
    code      text not null primary key,
    version   int not null,
    file_hash text,
    foreign key (code, version) references programme_version (code, version)
);
