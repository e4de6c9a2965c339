-- Which replies refer to which articles in which edition, told from history; whether their ticket is open still.
create table reply_citation (
    reply_id  uuid not null,
    ticket_id uuid not null,
    number    text not null,
    article   text not null,
    edition   integer not null,
    at        timestamptz not null,
    open      boolean not null,
    primary key (reply_id, article, edition)
);
create index reply_citation_article on reply_citation (article, at desc) where open;
create index reply_citation_ticket on reply_citation (ticket_id);
