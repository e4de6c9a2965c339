-- The desk's list by time, stage by stage, with what it is searched and narrowed by: read in the index alone. And by company.
drop index onboarding_application_stage;
create index onboarding_application_stage on onboarding_application (stage, stage_since, id)
    include (company, number, uid, programme, reviewer_id, site, country, submitted_at);
create index onboarding_application_company on onboarding_application (lower(company), id);
