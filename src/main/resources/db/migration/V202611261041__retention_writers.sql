-- Who only writes is found by an address, in whatever is kept of it, without a look at every row.
create index ticket_ticket_requester_email on ticket_ticket (requester_email) where requester_person is null;
create index ticket_participant_email on ticket_participant (email) where person_id is null;
create index inbound_mail_envelope_sender on inbound_mail (envelope_sender);
create index platform_mail_recipient on platform_mail (recipient) where person_id is null;
