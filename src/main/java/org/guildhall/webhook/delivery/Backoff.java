package org.guildhall.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long a message that didn't arrive waits for its next try: quickly first, as after a restart
/// of the other side, then ever more slowly, over three days.
final class Backoff {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(20));

    /// The other side may ask for more patience, up to this.
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private Backoff() {}

    /// After so many tries; nothing when there were enough.
    static Optional<Duration> after(int tries, Optional<Duration> asked) {
        if (tries > PAUSES.size()) return Optional.empty();
        var usual = PAUSES.get(tries - 1);
        return Optional.of(
                asked.map(pause -> pause.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : pause)
                        .filter(pause -> pause.compareTo(usual) > 0)
                        .orElse(usual));
    }
}
