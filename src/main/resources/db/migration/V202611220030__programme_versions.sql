-- Every text a programme ever had here: a running application keeps the version it began with.
create table programme_version (
    code      text not null,
    version   int not null check (version > 0),
    hash      text not null,
    text      text not null,
    loaded_at timestamptz not null,
    primary key (code, version),
    unique (code, hash)
);

create function programme_version_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'a programme version never changes';
end $$;

create trigger programme_version_immutable before update or delete on programme_version
    for each row execute function programme_version_immutable();
