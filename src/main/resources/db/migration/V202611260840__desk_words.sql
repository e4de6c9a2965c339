-- What was said on tickets, found by its words: an index over the texts themselves, so that whatever is removed or erased is
-- found no more, whoever did it.

-- Each Chinese (or Japanese, or Korean) character and each pair of neighbours, as desk_pairs, but in one pass: texts are long
-- where names are short.
create function desk_grams(words text) returns text[] language sql immutable parallel safe return
    case when words ~ '[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]' then
        (select coalesce(array_agg(distinct gram), '{}')
           from (select letter, lead(letter) over (order by place) as next
                   from string_to_table(words, null) with ordinality as letters (letter, place)) neighbours
          cross join lateral (values (letter), (letter || next)) grams (gram)
          where gram ~ '^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+$')
    else '{}' end;

-- The words in Latin and other letters that are parted by blanks; a mark parts words as well, so that an address is found by
-- its host and a code by its numbers.
create function desk_spaced(words text) returns text language sql immutable parallel safe return
    btrim(regexp_replace(words,
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff0f]+',
        ' ', 'g'));

-- Without positions, so that the index alone answers; what is longer than any word isn't one.
create function desk_words(words text) returns tsvector language sql immutable parallel safe cost 1000 return
    array_to_tsvector(array(
        select part from string_to_table(desk_spaced(desk_plain(left(words, 20000))), ' ') parts (part)
         where length(part) between 1 and 100
         union
        select unnest(desk_grams(desk_plain(left(words, 20000))))));

-- What somebody typed, one word: all of its parts, a longer one by its beginning; of characters their pairs. One letter alone
-- would find nearly everything, so it finds nothing.
create function desk_asked(word text) returns tsquery language sql immutable parallel safe return
    coalesce(
        (select string_agg(quote_literal(part) || case when length(part) > 2 then ':*' else '' end, ' & ')::tsquery
           from (select part from string_to_table(desk_spaced(desk_plain(word)), ' ') parts (part)
                  where part <> '' and length(desk_spaced(desk_plain(word))) > 1
                  union
                 select gram from unnest(desk_grams(desk_plain(word))) grams (gram)
                  where length(gram) = 2 or desk_plain(word) !~ '[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]{2}') asked),
        ''::tsquery);

create index ticket_message_words on ticket_message using gin (desk_words(text));
create index ticket_note_words on ticket_note using gin (desk_words(text));
