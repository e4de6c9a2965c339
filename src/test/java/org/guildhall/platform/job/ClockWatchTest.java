package org.guildhall.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Ground;
import org.guildhall.support.HandClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig({Ground.class, ClockWatchTest.Fixture.class})
@DirtiesContext
class ClockWatchTest {
    private static final int LONGEST_SECONDS = 30;

    @Autowired private Timers timers;
    @Autowired private HandClock clock;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Bell bell;

    @Test
    void a_timer_that_is_due_fires_although_the_clock_was_set_back_by_a_day() throws Exception {
        var first = Ids.next();
        var second = Ids.next();
        set(first);
        clock.set(clock.instant().plusSeconds(2));
        assertThat(bell.rung.poll(LONGEST_SECONDS, TimeUnit.SECONDS)).isEqualTo(first);

        clock.set(clock.instant().minus(Duration.ofDays(1)));
        set(second);
        assertThat(rungWhileTheClockGoesOn()).isEqualTo(second);
    }

    /// A clock that was set back goes on from there, a second at a time, and is still hours from
    /// where it was when this gives up.
    private @Nullable UUID rungWhileTheClockGoesOn() throws InterruptedException {
        for (var second = 0; second < LONGEST_SECONDS; second++) {
            var timer = bell.rung.poll(1, TimeUnit.SECONDS);
            if (timer != null) {
                return timer;
            }
            clock.set(clock.instant().plusSeconds(1));
        }
        return null;
    }

    private void set(UUID timer) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> timers.at("test.bell", timer, clock.instant()));
    }

    static final class Bell implements TimerHandler {
        private final LinkedBlockingQueue<UUID> rung = new LinkedBlockingQueue<>();

        @Override
        public String kind() {
            return "test.bell";
        }

        @Override
        public void fire(UUID id) {
            rung.add(id);
        }
    }

    @Configuration
    static class Fixture {
        @Bean
        Bell bell() {
            return new Bell();
        }
    }
}
