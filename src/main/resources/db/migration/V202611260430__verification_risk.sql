-- A risk case on an account: papers that risk control asks for, and the verifier's decision. One at a time.
create table verification_risk_case (
    id           uuid primary key,
    number       text not null unique,
    account_id   uuid not null,
    uid          text not null,
    site         text not null,
    state        text not null check (state in ('ASKED', 'UNDER_REVIEW', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    version      bigint not null,
    submission   integer not null,
    since        timestamptz not null,
    moved_by     text not null,
    opened_at    timestamptz not null,
    submitted_at timestamptz,
    ended_at     timestamptz,
    papers       text[] not null check (cardinality(papers) > 0),
    due          date not null,
    words        text not null,
    reason       text not null,
    missing      text[] not null,
    answer       text not null,
    internal     text not null,
    check ((ended_at is null) = (state in ('ASKED', 'UNDER_REVIEW', 'REFUSED'))),
    check (state <> 'REFUSED' or cardinality(missing) > 0)
);
create unique index verification_risk_case_open on verification_risk_case (account_id) where ended_at is null;
create index verification_risk_case_uid on verification_risk_case (uid, opened_at);
create index verification_risk_case_due on verification_risk_case (due) where ended_at is null;

-- The vault. What was erased leaves the row of which paper was there and when.
create table verification_risk_paper (
    id         uuid primary key,
    case_id    uuid not null references verification_risk_case,
    paper      text not null,
    file       text references platform_file,
    name       text not null,
    kind       text not null,
    size       integer not null check (size between 1 and 10485760),
    submission integer not null,
    superseded boolean not null,
    added_at   timestamptz not null,
    added_by   text not null,
    erased_at  timestamptz,
    check ((file is null) = (erased_at is not null))
);
create index verification_risk_paper_case on verification_risk_paper (case_id);
create index verification_risk_paper_file on verification_risk_paper (file) where file is not null;
