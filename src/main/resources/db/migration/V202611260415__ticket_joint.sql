-- Tickets that belong together: which one a merged ticket goes on in, and links, which have no direction.
alter table ticket_ticket add column merged_into uuid references ticket_ticket (id);
alter table ticket_ticket add column merged_number text;
alter table ticket_ticket add constraint ticket_ticket_merged
    check ((merged_into is null) = (merged_number is null) and (merged_into is null or state = 'CLOSED'));

create table ticket_link (
    one     uuid not null references ticket_ticket (id),
    other   uuid not null references ticket_ticket (id),
    by_name text not null,
    at      timestamptz not null,
    primary key (one, other),
    check (one < other)
);
create index ticket_link_other on ticket_link (other);
