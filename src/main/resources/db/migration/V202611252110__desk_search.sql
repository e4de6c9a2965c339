-- What the desk's search looks in: one narrow row per application, contract, verification and person of an account, kept by
-- triggers in the transaction that changes the thing itself.

-- As people type: small letters, no accents, and full-width letters and digits as plain ones. Most texts are plain already.
create function desk_plain(words text) returns text language sql immutable parallel safe return
    case when octet_length(words) = length(words) then lower(words)
         else regexp_replace(lower(normalize(words, NFKD)), '[\u0300-\u036f]', '', 'g') end;

-- Each Chinese (or Japanese, or Korean) character and each pair of neighbours: words there aren't parted by blanks, and
-- trigrams need three characters where most names have two.
create function desk_pairs(words text) returns text[] language plpgsql immutable parallel safe as $$
declare
    grams text[] := '{}';
    before text := ' ';
    letter text;
begin
    if octet_length(words) = length(words) then return grams; end if;
    foreach letter in array
        string_to_array(regexp_replace(words, '[^\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+', ' ', 'g'), null)
    loop
        if letter <> ' ' then
            grams := grams || letter;
            if before <> ' ' then grams := grams || (before || letter); end if;
        end if;
        before := letter;
    end loop;
    return grams;
end $$;

-- Each kind for itself: a word that half of the companies bear in their names is in no person's, and the planner has to know.
create table desk_entry (
    kind    text not null,
    id      uuid not null,
    number  text not null,
    title   text not null,
    more    text not null,
    state   text not null,
    at      timestamptz not null,
    -- With a blank before each word.
    letters text generated always as (desk_plain(' ' || number || ' ' || title || ' ' || more)) stored,
    pairs   text[] generated always as (desk_pairs(desk_plain(title || ' ' || more))) stored,
    primary key (kind, id)
) partition by list (kind);
create table desk_entry_application partition of desk_entry for values in ('APPLICATION');
create table desk_entry_contract partition of desk_entry for values in ('CONTRACT');
create table desk_entry_verification partition of desk_entry for values in ('VERIFICATION');
create table desk_entry_person partition of desk_entry for values in ('PERSON');
-- How common a part of a name is decides whether the newest are read or an index is asked.
alter table desk_entry alter column letters set statistics 1000;
create index desk_entry_letters on desk_entry using gin (letters gin_trgm_ops);
create index desk_entry_pairs on desk_entry using gin (pairs);
create index desk_entry_newest on desk_entry (kind, at desc, id);

create function desk_enter(kind text, id uuid, number text, title text, more text, state text, at timestamptz)
returns void language sql as $$
    insert into desk_entry (kind, id, number, title, more, state, at) values (kind, id, number, title, more, state, at)
    on conflict on constraint desk_entry_pkey do update
       set number = excluded.number, title = excluded.title, more = excluded.more, state = excluded.state, at = excluded.at
     where (desk_entry.number, desk_entry.title, desk_entry.more, desk_entry.state, desk_entry.at)
           is distinct from (excluded.number, excluded.title, excluded.more, excluded.state, excluded.at)
$$;

create function desk_enter_application() returns trigger language plpgsql as $$ begin
    perform desk_enter('APPLICATION', new.id, new.number, new.company,
                       concat_ws(' ', new.uid, new.person_name, new.contact_email), new.stage, new.stage_since);
    return null;
end $$;
create trigger desk_entry_application after insert or update on onboarding_application
    for each row when (new.stage <> 'DRAFT') execute function desk_enter_application();

create function desk_enter_contract() returns trigger language plpgsql as $$ begin
    perform desk_enter('CONTRACT', new.id, new.number, new.partner, '', new.state, new.since);
    return null;
end $$;
create trigger desk_entry_contract after insert or update on contract_contract
    for each row execute function desk_enter_contract();

create function desk_enter_verification() returns trigger language plpgsql as $$ begin
    perform desk_enter('VERIFICATION', new.id, new.uid, new.legal_name,
                       concat_ws(' ', new.number, new.authorised_person), new.state, new.since);
    return null;
end $$;
create trigger desk_entry_verification after insert or update on verification_case
    for each row when (new.state <> 'DRAFT') execute function desk_enter_verification();

-- A person who is closed, or is staff, isn't found.
create function desk_enter_person() returns trigger language plpgsql as $$ begin
    if new.account_id is null or new.closed_at is not null then
        delete from desk_entry where kind = 'PERSON' and id = new.id;
    else
        perform desk_enter('PERSON', new.id, (select uid from account_account where id = new.account_id),
                           new.name, new.email, '', new.created_at);
    end if;
    return null;
end $$;
create trigger desk_entry_person after insert or update on account_person
    for each row execute function desk_enter_person();

-- What was there before.
insert into desk_entry (kind, id, number, title, more, state, at)
select 'APPLICATION', id, number, company, concat_ws(' ', uid, person_name, contact_email), stage, stage_since
  from onboarding_application where stage <> 'DRAFT'
union all
select 'CONTRACT', id, number, partner, '', state, since from contract_contract
union all
select 'VERIFICATION', id, uid, legal_name, concat_ws(' ', number, authorised_person), state, since
  from verification_case where state <> 'DRAFT'
union all
select 'PERSON', p.id, a.uid, p.name, p.email, '', p.created_at
  from account_person p join account_account a on a.id = p.account_id where p.closed_at is null;
