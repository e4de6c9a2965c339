-- Which items of the activation checklist are done, by whom and when.
alter table onboarding_application add column activation jsonb not null default '{}';
