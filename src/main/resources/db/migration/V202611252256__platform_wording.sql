-- The vendor's own words for letters, version by version; the last one holds. Without words: those
-- that come along hold again.
create table platform_wording (
    letter    text not null,
    language  text not null,
    version   integer not null check (version > 0),
    title     text,
    body      text,
    at        timestamptz not null,
    author_id uuid,
    author    text not null,
    primary key (letter, language, version),
    check ((title is null) = (body is null))
);
create trigger platform_wording_immutable before update or delete on platform_wording
    for each row execute function platform_refuse_change();
