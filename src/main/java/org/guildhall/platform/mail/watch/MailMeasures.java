package org.guildhall.platform.mail.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.guildhall.platform.measure.Measure;
import org.guildhall.platform.measure.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters, watched.
@Component
class MailMeasures implements Measured {
    private final MailQueue queue;
    private final Clock clock;

    MailMeasures(JdbcClient sql, Clock clock) {
        this.queue = new MailQueue(sql);
        this.clock = clock;
    }

    @Override
    public List<Measure> measures() {
        var now = clock.instant();
        var states = new TreeMap<String, Long>();
        queue.byState(now)
                .forEach((state, count) -> states.put(state.toLowerCase(Locale.ROOT), count));
        var age = queue.oldest().map(then -> Duration.between(then, now).toSeconds());
        return List.of(
                Measure.by(
                        "state",
                        "guildhall.mail.letters",
                        "Letters held, queued or deferred; refused, bounced or given up in seven"
                                + " days",
                        states),
                Measure.of(
                        "guildhall.mail.oldest.seconds",
                        "How long the oldest letter has waited to be sent",
                        (double) Math.max(0, age.orElse(0L))));
    }
}
