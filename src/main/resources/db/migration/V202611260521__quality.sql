-- How good the desk's answers are: what was said of a reply by the rubric, and past requests to practise on.
create table quality_review (
    reply_id      uuid primary key,
    ticket_id     uuid not null,
    reviewer_name text not null,
    marks         jsonb not null,
    words         text not null,
    at            timestamptz not null
);
create index quality_review_ticket on quality_review (ticket_id);

create table quality_exercise (
    id        uuid primary key,
    person_id uuid not null references account_person (id),
    ticket_id uuid not null,
    at        timestamptz not null,
    answer    text
);
create index quality_exercise_person on quality_exercise (person_id, at desc);
