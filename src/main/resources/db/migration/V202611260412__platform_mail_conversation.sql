-- A letter that is part of a conversation: where answers go, and the Message-IDs of the letters before it (RFC 5322, 3.6.4).
alter table platform_mail add column reply_to text;
alter table platform_mail add column reference_ids text[] not null default '{}';
alter table platform_mail add column by_hand boolean not null default false;
