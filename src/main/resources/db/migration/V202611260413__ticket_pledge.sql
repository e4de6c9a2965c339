-- What is promised per priority, in minutes of business hours: a first reply, and an answer for good.
create table ticket_pledge (
    priority           text primary key check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    first_minutes      int not null check (first_minutes between 1 and 60000),
    resolution_minutes int not null check (resolution_minutes between first_minutes and 60000),
    version            bigint not null default 1
);
insert into ticket_pledge (priority, first_minutes, resolution_minutes) values
    ('URGENT', 60, 480), ('HIGH', 120, 960), ('NORMAL', 240, 1440), ('LOW', 480, 2880);
