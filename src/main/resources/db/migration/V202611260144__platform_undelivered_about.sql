-- What came of letters about an object is found when the object's history loses its names.
create index platform_event_about on platform_event ((payload ->> 'about')) where subject = 'mail';
