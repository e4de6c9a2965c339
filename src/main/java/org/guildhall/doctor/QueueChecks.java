package org.guildhall.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.event.EventQueue;
import org.guildhall.platform.job.TimerQueue;
import org.guildhall.platform.mail.watch.MailQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether what waits is being worked on: events, letters, timers.
final class QueueChecks {
    private static final Duration SLOW = Duration.ofMinutes(5);
    private static final Duration STUCK = Duration.ofHours(1);
    private static final String RUNNING = "see whether Guildhall runs, and what its log says";

    private final JdbcClient sql;
    private final Clock clock;

    QueueChecks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Finding> look() {
        return List.of(events(), letters(), undelivered(), timers());
    }

    private Finding events() {
        var depth = new EventQueue(sql).depth();
        var words =
                "%d wait%s, %d tried in vain"
                        .formatted(depth.waiting(), since(depth.oldest()), depth.failing());
        return byAge("outbox", words, depth.oldest(), RUNNING);
    }

    private Finding letters() {
        var queue = new MailQueue(sql);
        var states = queue.byState(clock.instant());
        var words =
                "%d wait%s, %d of them put off"
                        .formatted(
                                states.getOrDefault("QUEUED", 0L)
                                        + states.getOrDefault("DEFERRED", 0L),
                                since(queue.oldest()),
                                states.getOrDefault("DEFERRED", 0L));
        return byAge(
                "mail queue", words, queue.oldest(), "see whether the mail server takes letters");
    }

    private Finding undelivered() {
        var states = new MailQueue(sql).byState(clock.instant());
        var words =
                "%d refused, %d came back, %d given up in seven days"
                        .formatted(
                                states.getOrDefault("REFUSED", 0L),
                                states.getOrDefault("BOUNCED", 0L),
                                states.getOrDefault("GIVEN_UP", 0L));
        return states.getOrDefault("REFUSED", 0L)
                                + states.getOrDefault("BOUNCED", 0L)
                                + states.getOrDefault("GIVEN_UP", 0L)
                        == 0
                ? Finding.ok("letters", words)
                : Finding.warning(
                        "letters", words, "the history of each case says why (docs/operating.md)");
    }

    private Finding timers() {
        var timing = new TimerQueue(sql).timing(clock.instant());
        var words =
                "%d wait, %d late, %d failed and are tried again"
                        .formatted(timing.waiting(), timing.late(), timing.failing());
        if (timing.late() > 0) return Finding.failed("jobs", words, RUNNING);
        return timing.failing() == 0
                ? Finding.ok("jobs", words)
                : Finding.warning("jobs", words, "the log says why");
    }

    private Finding byAge(String subject, String words, Optional<Instant> oldest, String remedy) {
        var age = oldest.map(then -> Duration.between(then, clock.instant())).orElse(Duration.ZERO);
        if (age.compareTo(STUCK) > 0) return Finding.failed(subject, words, remedy);
        if (age.compareTo(SLOW) > 0) return Finding.warning(subject, words, remedy);
        return Finding.ok(subject, words);
    }

    private static String since(Optional<Instant> oldest) {
        return oldest.map(then -> ", the oldest since " + then).orElse("");
    }
}
