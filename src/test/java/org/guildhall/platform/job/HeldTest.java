package org.guildhall.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What is in hand stays there as long as it is worked on.
class HeldTest {
    @Test
    void what_could_not_be_said_once_is_said_again() throws Exception {
        var times = new AtomicInteger();
        var again = new CountDownLatch(1);

        try (var _ =
                Held.every(
                        Duration.ofMillis(5),
                        () -> {
                            if (times.incrementAndGet() == 1) {
                                throw new IllegalStateException("away for a moment");
                            }
                            again.countDown();
                        })) {
            assertThat(again.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void once_it_is_let_go_nothing_more_is_said() throws Exception {
        var times = new AtomicInteger();
        var first = new CountDownLatch(1);
        var held =
                Held.every(
                        Duration.ofMillis(5),
                        () -> {
                            times.incrementAndGet();
                            first.countDown();
                        });
        assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();

        held.close();

        var said = times.get();
        Thread.sleep(50);
        assertThat(times).hasValue(said);
    }
}
