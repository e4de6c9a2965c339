package org.guildhall.escalation.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long a packet that didn't get through waits for its next try: over half a day, since the
/// customer waits as well.
final class Patience {
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(8));

    /// The other side may ask for more patience, up to this.
    private static final Duration LONGEST_ASKED = Duration.ofHours(12);

    private Patience() {}

    /// After so many tries; nothing when there were enough.
    static Optional<Duration> after(int tries, Optional<Duration> asked) {
        if (tries > PAUSES.size()) return Optional.empty();
        var usual = PAUSES.get(tries - 1);
        return Optional.of(
                asked.filter(pause -> pause.compareTo(usual) > 0)
                        .map(pause -> pause.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : pause)
                        .orElse(usual));
    }
}
