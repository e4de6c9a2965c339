-- Views of the desk's lists that people keep: the address is what is kept.
create table desk_view (
    id         uuid primary key,
    person_id  uuid not null,
    person_name text not null,
    place      text not null,
    name       text not null check (length(name) between 1 and 60),
    address    text not null check (address = place or starts_with(address, place || '?')),
    shared     boolean not null,
    created_at timestamptz not null
);
create unique index desk_view_name on desk_view (person_id, place, lower(name));
create index desk_view_place on desk_view (place);
