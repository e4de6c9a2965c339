-- A letter that its reader waits for, a code or a link, goes out before all others.
drop index platform_mail_queue;
create index platform_mail_queue on platform_mail ((nature <> 'SECRET'), run_at)
    where state in ('QUEUED', 'DEFERRED', 'REFUSED');
