-- Only the demo writes here: how far its clock was moved, and who is in its sample world.
create table demo_clock (
    id           int primary key check (id = 1),
    ahead_millis bigint not null check (ahead_millis >= 0)
);

create table demo_persona (
    position  int primary key,
    person_id uuid not null unique,
    role      text not null,
    company   text not null,
    situation text not null,
    token     text not null
);
