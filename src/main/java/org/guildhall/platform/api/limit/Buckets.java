package org.guildhall.platform.api.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A bucket for each who asks: a minute's worth of requests at once, and then as many as run in
/// again. Of more than ten thousand the one that was touched longest ago is forgotten, which only
/// fills it.
final class Buckets {
    private static final int MOST = 10_000;
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Level> levels = new Touched();

    /// @param perMinute no limit when it is 0
    Buckets(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    private record Level(double left, Instant at) {}

    /// Takes one request out of somebody's bucket; how long to wait when it is empty.
    synchronized Optional<Duration> take(String who) {
        if (perMinute == 0) return Optional.empty();
        var now = clock.instant();
        var left = left(levels.get(who), now);
        if (left < 1)
            return Optional.of(Duration.ofNanos((long) ((1 - left) * MINUTE / perMinute)));
        levels.put(who, new Level(left - 1, now));
        return Optional.empty();
    }

    private double left(@Nullable Level level, Instant now) {
        if (level == null) return perMinute;
        var passed = Math.max(0, Duration.between(level.at(), now).toNanos());
        return Math.min(perMinute, level.left() + passed * perMinute / MINUTE);
    }

    private static final class Touched extends LinkedHashMap<String, Level> {
        private static final long serialVersionUID = 1L;

        Touched() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
            return size() > MOST;
        }
    }
}
