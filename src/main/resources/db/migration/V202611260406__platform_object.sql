-- Files that have moved to a bucket: what the object is called there.
alter table platform_file alter column body drop not null;
alter table platform_file add column object text;
alter table platform_file add constraint platform_file_somewhere check (body is not null or object is not null);

-- Objects of the bucket that are on their way, or that nobody keeps any more; swept when they are due.
create table platform_object (
    name   text primary key,
    sha256 text unique,
    due_at timestamptz not null
);
create index platform_object_due on platform_object (due_at);
create index platform_file_to_move on platform_file (sha256) where object is null;
