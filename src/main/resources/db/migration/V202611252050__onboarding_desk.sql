-- What the desk filters by: the country of the enterprise as it was when the application began, and when the application
-- ends by itself if the partner leaves it unanswered.
alter table onboarding_application add column country text;
update onboarding_application a
   set country = coalesce((select e.country from verification_enterprise e where e.id = a.enterprise_id),
                          (select c.country from account_account c where c.id = a.account_id));
alter table onboarding_application alter column country set not null;
alter table onboarding_application add column lapses_at timestamptz;
create index onboarding_application_country on onboarding_application (country, stage_since);
create index onboarding_application_lapses on onboarding_application (lapses_at) where lapses_at is not null;

-- Promises that run or stand still, for the lists of whoever gave them.
create view calendar_open as
    select object_id, started_at, half_at, due_at, paused_at, kind from calendar_clock where stopped_at is null;
create index calendar_clock_due on calendar_clock (due_at) where stopped_at is null;
