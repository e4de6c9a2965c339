package org.guildhall.invitation.lifecycle;

import java.time.Duration;
import java.time.Instant;

/// The link that was sent last.
///
/// @param number 1 for the first one; links of an earlier number are dead
public record Sending(int number, Instant at, Instant expires) {
    /// How long a link is good.
    static final Duration LIFE = Duration.ofDays(14);

    /// When whoever hasn't followed it is reminded.
    static final Duration REMINDER = Duration.ofDays(7);

    static Sending now(int number, Instant now) {
        return new Sending(number, now, now.plus(LIFE));
    }

    /// When whoever has not followed the link is reminded.
    public Instant reminder() {
        return at.plus(REMINDER);
    }
}
