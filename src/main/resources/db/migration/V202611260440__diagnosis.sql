-- Every text a diagnosis ever had here: what came of it on a ticket names its version.
create table diagnosis_version (
    code         text not null,
    version      int not null check (version > 0),
    hash         text not null,
    text         text not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (code, version),
    unique (code, hash)
);

-- Which version is used now, on all nodes. file_hash is what the file that comes along said at the last start: only one
-- that says something new replaces what was published on the desk since.
create table diagnosis_use (
    code      text not null primary key,
    version   int not null,
    file_hash text,
    foreign key (code, version) references diagnosis_version (code, version)
);

-- Rules of filings by site, ending and hosting region; what is null holds for all.
create table diagnosis_policy (
    id         bigint generated always as identity primary key,
    site       text,
    tld        text,
    region     text check (region in ('MAINLAND_CHINA', 'ELSEWHERE')),
    filing     text not null check (filing in ('NEEDED', 'NOT_NEEDED', 'NOT_OFFERED')),
    valid_from date not null,
    source     text not null,
    entered_at timestamptz not null,
    entered_by text not null
);

insert into diagnosis_policy (site, region, filing, valid_from, source, entered_at, entered_by) values
    ('china', 'MAINLAND_CHINA', 'NEEDED', '2005-03-20',
     'Ministry of Information Industry, Order 33 on filings of non-commercial internet information services', now(), 'Guildhall'),
    ('china', 'ELSEWHERE', 'NOT_NEEDED', '2005-03-20',
     'Ministry of Information Industry, Order 33: it is about services within mainland China', now(), 'Guildhall'),
    ('international', null, 'NOT_OFFERED', '2005-03-20',
     'Filings are made with the china site, for names of that site', now(), 'Guildhall');

create function diagnosis_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a row of % never changes', tg_table_name;
end $$;

create trigger diagnosis_version_never_changes before update or delete on diagnosis_version
    for each row execute function diagnosis_never_changes();
create trigger diagnosis_policy_never_changes before update or delete on diagnosis_policy
    for each row execute function diagnosis_never_changes();
