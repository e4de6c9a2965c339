package org.guildhall.platform.mail;

import java.time.Instant;
import java.util.Optional;

/// What became of a letter so far.
///
/// @param nextTry when it is tried again, while it is
/// @param words what the other side said last, as it said it; empty when it said nothing
public record Delivery(
        State state,
        Optional<Instant> sentAt,
        Optional<Instant> nextTry,
        int attempts,
        String words) {

    /// Where a letter is.
    public enum State {
        /// Kept for its reader's next daily letter.
        HELD,
        /// Went out as a line of a daily letter.
        GATHERED,
        /// Waits for its first try.
        QUEUED,
        /// Not taken for now; tried again.
        DEFERRED,
        /// Taken by the mail server.
        SENT,
        /// Turned away by the mail server; tried again a few times all the same.
        REFUSED,
        /// Taken, and sent back later.
        BOUNCED,
        /// Not tried any more.
        GIVEN_UP;

        /// Whether its reader doesn't have it, for all we know.
        public boolean isUndelivered() {
            return switch (this) {
                case REFUSED, BOUNCED, GIVEN_UP -> true;
                case HELD, GATHERED, QUEUED, DEFERRED, SENT -> false;
            };
        }

        /// Whether sending it again is of any use.
        public boolean isStuck() {
            return isUndelivered() || this == DEFERRED;
        }
    }
}
