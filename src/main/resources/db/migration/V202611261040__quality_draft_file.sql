-- What is sent along with a draft, and drafts that have left.
create table quality_draft_file (
    id       uuid primary key,
    draft_id uuid not null references quality_draft,
    name     text not null,
    kind     text not null,
    size     integer not null,
    sha256   text not null
);
create index quality_draft_file_draft on quality_draft_file (draft_id);
create index quality_draft_file_sha256 on quality_draft_file (sha256);

alter table quality_draft
    drop constraint quality_draft_state_check,
    add constraint quality_draft_state_check check (state in ('WAITING', 'APPROVED', 'RETURNED', 'SENT'));
