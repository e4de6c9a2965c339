-- What a partnership needs to be shown and written about by itself.
alter table network_partnership
    add column company           text not null default '',
    add column programme_version int not null default 1,
    add column developer_id      uuid,
    add column developer_name    text;
update network_partnership p
   set company = a.company, programme_version = a.programme_version,
       developer_id = a.reviewer_id, developer_name = a.reviewer_name
  from onboarding_application a
 where a.id = p.application_id;
create index network_partnership_effective on network_partnership (effective_at, id);
