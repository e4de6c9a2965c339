-- How often a site's calendar was changed; whoever changes it says which version they saw.
create table calendar_version (
    site    text primary key,
    version int not null
);
