package org.guildhall.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.guildhall.support.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How the lanes of a queue come to their work.
class PumpTest {
    private static final int LANES = 3;

    private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Lanes lanes = new Lanes();

    @AfterEach
    void stop() {
        lanes.stop();
    }

    @Test
    void one_that_is_told_of_is_done_at_once() throws InterruptedException {
        lanes.start();
        var done = new CountDownLatch(1);
        waiting.add(done::countDown);
        lanes.wake();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_nobody_was_told_of_is_taken_by_as_many_lanes_as_there_are() {
        var together = new CountDownLatch(LANES);
        for (var piece = 0; piece < LANES; piece++) waiting.add(() -> meet(together));
        lanes.start();
        Eventually.holds("all lanes work at the same time", () -> together.getCount() == 0);
    }

    @Test
    void a_piece_that_fails_keeps_nobody_from_the_next() {
        lanes.start();
        var done = new CountDownLatch(1);
        waiting.add(
                () -> {
                    throw new IllegalStateException("the database is away");
                });
        for (var lane = 0; lane < LANES; lane++) {
            waiting.add(
                    () -> {
                        throw new StackOverflowError("nested without end");
                    });
        }
        waiting.add(done::countDown);
        lanes.wake();
        Eventually.holds("the next one is done", () -> done.getCount() == 0);
    }

    private static void meet(CountDownLatch others) {
        others.countDown();
        try {
            assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Lanes extends Pump {
        private Lanes() {
            super("pieces", LANES);
        }

        @Override
        protected boolean work() {
            var piece = waiting.poll();
            if (piece != null) piece.run();
            return piece != null;
        }
    }
}
