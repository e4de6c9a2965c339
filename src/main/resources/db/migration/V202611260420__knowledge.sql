-- Articles of the help centre in numbered editions, each with a text per language; the words by which they are found; what
-- readers think of them, and what they asked for in vain.
create table knowledge_article (
    id           text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) between 3 and 60),
    version      bigint not null,
    current      integer,
    draft        integer,
    owner_id     uuid,
    owner_name   text not null,
    review_on    date not null,
    file_hash    text,
    withdrawn_at timestamptz
);

create table knowledge_edition (
    article_id   text not null references knowledge_article,
    number       integer not null check (number > 0),
    topic        text not null check (topic in ('DOMAINS', 'MAIL', 'ACCOUNT', 'PARTNERSHIP', 'OTHER')),
    sites        text[] not null,
    fallback     text,
    related      text[] not null,
    shipped      boolean not null,
    author       text not null,
    written_at   timestamptz not null,
    published_at timestamptz,
    primary key (article_id, number)
);

create table knowledge_leaf (
    article_id text not null,
    number     integer not null,
    language   text not null,
    title      text not null,
    summary    text not null,
    headings   text not null,
    body       text not null,
    asked      text not null,
    markdown   text not null,
    primary key (article_id, number, language),
    foreign key (article_id, number) references knowledge_edition
);

-- A citation names an edition, so what was published once stays as it was.
create function knowledge_edition_stays() returns trigger language plpgsql as $$ begin
    if old.published_at is null then return coalesce(new, old); end if;
    raise exception 'a published edition stays as it is';
end $$;
create trigger knowledge_edition_stays before update or delete on knowledge_edition
    for each row execute function knowledge_edition_stays();

create function knowledge_leaf_stays() returns trigger language plpgsql as $$ begin
    if exists (select 1 from knowledge_edition e
                where (e.article_id, e.number) = (old.article_id, old.number) and e.published_at is not null) then
        raise exception 'a published edition stays as it is';
    end if;
    return coalesce(new, old);
end $$;
create trigger knowledge_leaf_stays before update or delete on knowledge_leaf
    for each row execute function knowledge_leaf_stays();

-- What a reader of a language is shown of each article: its own text, or that of the language it falls back to.
create view knowledge_headline as
select a.id as article_id, e.number, reader.language, l.language as spoken, e.topic, e.sites, l.title, l.summary
  from knowledge_article a
  join knowledge_edition e on (e.article_id, e.number) = (a.id, a.current)
 cross join (values ('en'), ('zh'), ('es')) reader (language)
 cross join lateral (select language, title, summary
                       from knowledge_leaf
                      where (article_id, number) = (e.article_id, e.number) and language in (reader.language, e.fallback)
                      order by (language = reader.language) desc limit 1) l
 where a.withdrawn_at is null;

-- The words of a text as they are looked for: stems in English and Spanish, pairs of neighbouring characters in Chinese; names
-- in Latin letters are words in every language.
create function knowledge_words(language text, words text) returns table (word text, times integer)
language sql immutable parallel safe as $$
    select lexeme, cardinality(positions)
      from unnest(to_tsvector(case language when 'en' then 'english'::regconfig
                                            when 'es' then 'spanish'::regconfig
                                            else 'simple'::regconfig end,
                              regexp_replace(desk_plain(words), '[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+', ' ', 'g')))
     union all
    select pair, count(*)::integer
      from (select substr(plain, place, 2) as pair
              from (select desk_plain(words) as plain) text
             cross join generate_series(1, length(plain) - 1) place) pairs
     where pair ~ '^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]{2}$'
     group by pair
$$;

create table knowledge_word (
    language   text not null,
    word       text not null,
    article_id text not null references knowledge_article,
    weight     real not null,
    primary key (language, word, article_id)
);
create index knowledge_word_beginning on knowledge_word (language, word text_pattern_ops);

-- One voice a day per reader; who it was can't be told from it.
create table knowledge_opinion (
    article_id text not null,
    number     integer not null,
    voice      bytea not null,
    language   text not null,
    helpful    boolean not null,
    words      text not null,
    at         timestamptz not null,
    primary key (article_id, number, voice),
    foreign key (article_id, number) references knowledge_edition
);

-- What nobody had an article for: searches without a hit, and answers that had to do without a citation.
create table knowledge_missing (
    id         uuid primary key,
    kind       text not null check (kind in ('SEARCH', 'REPLY')),
    words      text not null,
    language   text not null,
    site       text not null,
    ticket_id  uuid,
    at         timestamptz not null,
    settled_at timestamptz,
    settled_by text
);
create index knowledge_missing_open on knowledge_missing (at desc) where settled_at is null;

alter table account_staff_role drop constraint account_staff_role_role_check;
alter table account_staff_role add constraint account_staff_role_role_check check (role in
    ('BD', 'BD_LEAD', 'VERIFIER', 'SIGNATORY', 'SUPPORT_AGENT', 'SUPPORT_LEAD', 'KNOWLEDGE_EDITOR', 'CHANNEL_MANAGER',
     'ADMINISTRATOR'));
