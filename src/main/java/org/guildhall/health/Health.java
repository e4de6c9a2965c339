package org.guildhall.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.platform.mail.Mailroom;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// How the process is at this moment.
@Component
class Health {
    private final ApplicationAvailability availability;
    private final Mailroom mailroom;
    private final Clock clock;

    Health(ApplicationAvailability availability, Mailroom mailroom, Clock clock) {
        this.availability = availability;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    boolean isLive() {
        return availability.getLivenessState() == LivenessState.CORRECT;
    }

    /// Whether requests are welcome: not before the start is complete, and no longer once the stop
    /// has begun.
    private boolean isWelcoming() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    /// The whole picture. The mail queue is asked for in the database, so its answer is also the
    /// database's.
    State state() {
        try {
            return new State(isLive(), isWelcoming(), "up", mail());
        } catch (DataAccessException | TransactionException _) {
            return new State(isLive(), false, "away", null);
        }
    }

    private State.Mail mail() {
        var queue = mailroom.waiting();
        var box = mailroom.returnBox();
        return new State.Mail(
                queue.letters(),
                queue.oldest().map(this::secondsSince).orElse(0L),
                mailroom.countUndelivered(),
                box.map(found -> found.problem().isPresent() ? "away" : "read").orElse("off"),
                box.map(Mailroom.ReturnBoxState::unknown).orElse(0));
    }

    private long secondsSince(Instant then) {
        return Math.max(0, Duration.between(then, clock.instant()).toSeconds());
    }
}
