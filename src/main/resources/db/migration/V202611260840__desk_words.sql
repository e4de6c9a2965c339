-- What the desk finds tickets by: one row for each, with the words of its number, title, requester and tags and of everything
-- that was said. Nothing in it changes when a ticket only moves on. Triggers keep it, so that whatever is removed, moved to
-- another ticket or erased is found no more, whoever did it.

create table ticket_words (
    ticket_id uuid primary key references ticket_ticket (id) on delete cascade,
    words     tsvector not null
);

-- Everything that was said on a ticket; the newest, should it be more than can be looked in.
create function ticket_said(ticket uuid) returns text language sql stable return
    (select left(string_agg(left(text, 20000), ' ' order by at desc), 100000)
       from (select text, at from ticket_message where ticket_id = ticket
              union all
             select text, at from ticket_note where ticket_id = ticket) said);

-- What is written over a ticket is found by any part of a word: as all endings of its words, marked as such.
create function ticket_heading(t ticket_ticket) returns text language sql immutable return
    concat_ws(' ', t.number, t.title, t.requester_name, t.requester_email, t.uid, array_to_string(t.tags, ' '));

create function ticket_endings(heading text) returns tsvector language plpgsql immutable as $$
declare
    endings text[] := '{}';
    word text;
begin
    foreach word in array string_to_array(desk_spaced(desk_plain(heading)), ' ') loop
        for place in 2 .. least(length(word) - 1, 60) loop endings := endings || ('~' || left(substr(word, place), 100)); end loop;
    end loop;
    return array_to_tsvector(endings);
end $$;

-- Waits for whoever changes the same ticket before it looks: two at once would each miss the other's words.
create function ticket_enter_words(ticket uuid) returns void language plpgsql as $$ begin
    perform from ticket_words where ticket_id = ticket for update;
    insert into ticket_words (ticket_id, words)
    select id, desk_words(concat_ws(' ', heading, ticket_said(id))) || ticket_endings(heading)
      from (select t.id, ticket_heading(t) as heading from ticket_ticket t where t.id = ticket) found
    on conflict (ticket_id) do update set words = excluded.words;
end $$;

create function ticket_words_of_ticket() returns trigger language plpgsql as $$ begin
    perform ticket_enter_words(new.id);
    return null;
end $$;
create trigger ticket_words_new after insert on ticket_ticket for each row execute function ticket_words_of_ticket();
create trigger ticket_words_changed after update on ticket_ticket for each row
    when ((old.number, old.title, old.requester_name, old.requester_email, old.uid, old.tags)
          is distinct from (new.number, new.title, new.requester_name, new.requester_email, new.uid, new.tags))
    execute function ticket_words_of_ticket();

create function ticket_words_of_text() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then perform ticket_enter_words(old.ticket_id); end if;
    if tg_op = 'INSERT' or new.ticket_id is distinct from old.ticket_id then perform ticket_enter_words(new.ticket_id); end if;
    return null;
end $$;
create trigger ticket_words_of_message after insert or delete or update of text, ticket_id on ticket_message
    for each row execute function ticket_words_of_text();
create trigger ticket_words_of_note after insert or delete or update of text, ticket_id on ticket_note
    for each row execute function ticket_words_of_text();

-- What was there before.
insert into ticket_words (ticket_id, words)
select id, desk_words(concat_ws(' ', heading, ticket_said(id))) || ticket_endings(heading)
  from (select t.id, ticket_heading(t) as heading from ticket_ticket t) found;
create index ticket_words_words on ticket_words using gin (words);
