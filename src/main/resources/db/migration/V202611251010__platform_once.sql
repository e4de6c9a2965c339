-- Answers of the JSON API by their idempotency keys, kept for a day.
create table platform_once (
    token_hash   bytea not null,
    key          text not null check (length(key) between 1 and 255),
    request_hash bytea not null,
    begun_at     timestamptz not null,
    status       int,
    type         text,
    tag          text,
    location     text,
    body         bytea,
    primary key (token_hash, key)
);
