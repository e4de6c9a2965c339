package org.guildhall.insight;

import java.time.Duration;
import java.time.Instant;

/// How long an application has stood where it stands, in days.
enum Age {
    UP_TO_2(0, 3),
    UP_TO_7(3, 8),
    UP_TO_14(8, 15),
    UP_TO_30(15, 31),
    OLDER(31, 100_000);

    private final int from;
    private final int below;

    Age(int from, int below) {
        this.from = from;
        this.below = below;
    }

    /// Since then, or earlier, is at least that old.
    Instant latest(Instant now) {
        return now.minus(Duration.ofDays(from));
    }

    /// Since then, or earlier, is older.
    Instant earliest(Instant now) {
        return now.minus(Duration.ofDays(below));
    }

    /// The message that names it.
    String key() {
        return "insight.age." + name();
    }
}
