-- What grows for ever is read by its index: whose a file is, when it goes; history of one type, for whoever reads events; the
-- answers that are kept so that twice is once, by their age; and old tries at signing in.
create index verification_document_file on verification_document (file);
create index onboarding_document_file on onboarding_document (file);
create index platform_event_type on platform_event (subject, type, id);
create index platform_once_begun on platform_once (begun_at);
