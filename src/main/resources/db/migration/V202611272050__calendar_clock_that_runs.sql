-- Lists are read in the order in which promises are due, and what stands still is due on no day.
drop index calendar_clock_due;
create index calendar_clock_due on calendar_clock (due_at) where stopped_at is null and paused_at is null;
