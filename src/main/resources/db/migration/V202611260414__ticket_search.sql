-- Tickets in the desk's search, and what the list of one agent or account needs.
alter table desk_entry drop constraint desk_entry_kind_check;
alter table desk_entry add constraint desk_entry_kind_check
    check (kind in ('APPLICATION', 'CONTRACT', 'VERIFICATION', 'PERSON', 'TICKET'));

create function desk_enter_ticket() returns trigger language plpgsql as $$ begin
    perform desk_enter('TICKET', new.id, new.number, new.title,
                       concat_ws(' ', new.requester_name, new.requester_email, new.uid, array_to_string(new.tags, ' ')),
                       new.state, new.state_since);
    return null;
end $$;
create trigger desk_entry_ticket after insert or update on ticket_ticket
    for each row execute function desk_enter_ticket();

insert into desk_entry (kind, id, number, title, more, state, at)
select 'TICKET', id, number, title,
       concat_ws(' ', requester_name, requester_email, uid, array_to_string(tags, ' ')), state, state_since
  from ticket_ticket;
