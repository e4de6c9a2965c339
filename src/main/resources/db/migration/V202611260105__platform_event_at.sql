-- Readers of the feed begin at a moment.
create index platform_event_at on platform_event (at);
