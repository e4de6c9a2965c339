-- A promise is so many working days, or so much time within business hours.
alter table calendar_clock alter column working_days drop not null;
alter table calendar_clock add column business_minutes int check (business_minutes > 0);
alter table calendar_clock add constraint calendar_clock_length check (num_nonnulls(working_days, business_minutes) = 1);
