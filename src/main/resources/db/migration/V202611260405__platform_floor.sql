-- Which programs can read this schema: those that know at least this migration. One that takes
-- away what an earlier release reads raises it in the same migration:
--     update platform_floor set oldest = '202612010900';
create table platform_floor (
    one boolean primary key default true check (one),
    oldest text not null check (oldest ~ '^[0-9]{12}$')
);
insert into platform_floor (oldest) values ('202611260405');
