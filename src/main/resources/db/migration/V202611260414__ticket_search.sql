-- What long texts are found by: their words as one vector.

-- The words in Latin and other letters that are parted by blanks; a mark parts words as well, so that an address is found by
-- its host and a code by its numbers.
create function desk_spaced(words text) returns text language sql immutable parallel safe return
    btrim(regexp_replace(words,
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff0f]+',
        ' ', 'g'));

-- Without positions, which nobody asks for; what is longer than any word isn't one. A vector holds 1 MB at most, which a hundred
-- thousand characters never make.
create function desk_words(words text) returns tsvector language plpgsql immutable parallel safe as $$
declare
    plain text := desk_plain(left(words, 100000));
    spaced text := desk_spaced(plain);
begin
    if spaced ~ '[^ ]{101}' then spaced := btrim(regexp_replace(spaced, '[^ ]{101,} ?', '', 'g')); end if;
    return array_to_tsvector(string_to_array(spaced, ' ') || desk_pairs(plain));
end $$;

-- What somebody typed, one word, as all that has to be found: the parts of a code or host as they stand, the last one by its
-- beginning; of characters their pairs. What is shorter than three letters is a word as it stands.
create function desk_asked_parts(word text, mark text default null) returns table (asked tsquery)
language sql immutable parallel safe as $$
    select string_agg(quote_literal(form.mark || part) || case when place = many and length(part) > 2 then ':*' else '' end, ' | ')::tsquery
      from (select part, place, count(*) over () as many
              from string_to_table(desk_spaced(desk_plain(word)), ' ') with ordinality as parts (part, place)) parts
     cross join lateral (select '' union all select mark where place = 1 and mark is not null and (length(part) > 2 or many > 1)) form (mark)
     where part <> ''
     group by place
     union
    select quote_literal(gram)::tsquery
      from unnest(desk_pairs(desk_plain(word))) grams (gram)
     where length(gram) = 2 or desk_plain(word) !~ '[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]{2}'
$$;

-- The same as one question; one letter alone would find nearly everything, so it finds nothing.
create function desk_asked(word text) returns tsquery language sql immutable parallel safe return
    (select coalesce(string_agg('(' || asked::text || ')', ' & '), '')::tsquery from desk_asked_parts(word)
      where length(desk_plain(word)) > 1 or desk_plain(word) ~ '[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]');
