-- What a partnership that is over sold with stays written, and is free for another programme: one UID
-- is held once, and may have been held by many.
alter table network_uid add column ended boolean not null default false;
update network_uid u set ended = true
  from network_partnership p
 where p.id = u.partnership_id and p.ended_at is not null;
alter table network_uid drop constraint network_uid_pkey;
alter table network_uid add primary key (application_id, uid);
create unique index network_uid_held on network_uid (uid) where not ended;
create index network_uid_uid on network_uid (uid, partnership_id);
drop index network_uid_application;
