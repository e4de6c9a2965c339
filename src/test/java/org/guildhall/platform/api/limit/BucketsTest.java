package org.guildhall.platform.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.guildhall.support.HandClock;
import org.junit.jupiter.api.Test;

/// The buckets that requests are taken out of.
class BucketsTest {
    private final HandClock clock = new HandClock();

    @Test
    void a_bucket_never_holds_more_than_a_minutes_worth() {
        var buckets = new Buckets(2, clock);
        later(Duration.ofDays(1));
        assertThat(buckets.take("a")).isEmpty();
        later(Duration.ofDays(1));
        assertThat(buckets.take("a")).isEmpty();
        assertThat(buckets.take("a")).isEmpty();
        assertThat(buckets.take("a")).contains(Duration.ofSeconds(30));
        later(Duration.ofSeconds(10));
        assertThat(buckets.take("a").orElseThrow())
                .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));
    }

    @Test
    void a_clock_that_goes_back_takes_nothing_away() {
        var buckets = new Buckets(2, clock);
        assertThat(buckets.take("a")).isEmpty();
        later(Duration.ofHours(-1));
        assertThat(buckets.take("a")).isEmpty();
        assertThat(buckets.take("a")).contains(Duration.ofSeconds(30));
    }

    @Test
    void of_too_many_the_one_that_was_touched_longest_ago_is_forgotten() {
        var buckets = new Buckets(1, clock);
        assertThat(buckets.take("first")).isEmpty();
        assertThat(buckets.take("second")).isEmpty();
        assertThat(buckets.take("first")).isPresent();
        for (var other = 0; other < 9_999; other++) {
            assertThat(buckets.take("other " + other)).isEmpty();
        }
        assertThat(buckets.take("first")).as("touched later").isPresent();
        assertThat(buckets.take("second")).as("forgotten, so full again").isEmpty();
    }

    @Test
    void without_a_limit_nobody_waits() {
        var buckets = new Buckets(0, clock);
        for (var time = 0; time < 100; time++) assertThat(buckets.take("a")).isEmpty();
    }

    private void later(Duration by) {
        clock.set(clock.instant().plus(by));
    }
}
