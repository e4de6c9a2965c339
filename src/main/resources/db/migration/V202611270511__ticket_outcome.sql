-- What the newest diagnosis of a ticket came to, for the figures and the lists behind them.
create table ticket_outcome (
    ticket_id uuid not null references ticket_ticket (id),
    diagnosis text not null,
    rule      text not null,
    primary key (ticket_id, diagnosis, rule)
);
create index ticket_outcome_rule on ticket_outcome (diagnosis, rule);

insert into ticket_outcome (ticket_id, diagnosis, rule)
select distinct newest.subject_id, newest.payload ->> 'code', answered.rule
  from (select distinct on (e.subject_id) e.subject_id, e.payload
          from platform_event e
         where e.subject = 'ticket' and e.type in ('diagnosed', 'diagnosis-overruled')
         order by e.subject_id, e.id desc) newest
  join ticket_ticket t on t.id = newest.subject_id,
       lateral jsonb_array_elements_text(newest.payload -> 'answered') answered (rule);
