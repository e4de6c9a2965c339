package org.guildhall.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed at random moments while companies walk through it. Whatever it
/// acknowledged is there when it is started again, and state, history, clocks and mail agree.
///
/// It kills fifty times, or as often as a minute allows. `-Dkill.times=N` kills N times, however
/// long that takes; `-Dkill.seed=N` chooses the moments.
class KillTest {
    private static final Duration LONGEST =
            System.getProperty("kill.times") == null ? Duration.ofSeconds(30) : Duration.ofDays(1);
    private static final int TIMES = Integer.getInteger("kill.times", 50);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final int MOST_REQUESTS = 40;
    private static final int LONGEST_REQUEST_MILLIS = 60;
    private static final int LANES = 3;
    private static final String UNFINISHED =
            "select number || ' in ' || stage from onboarding_application where stage <> 'ACTIVE'";

    private final Town town = new Town(LANES + TIMES, LANES);

    @TempDir Path notes;

    @Test
    void what_was_acknowledged_outlives_every_kill() throws Exception {
        System.out.printf("%d kills, seed %d%n", TIMES, SEED);
        var people = Executors.newVirtualThreadPerTaskExecutor();
        try (var program = new Program(town.guildhall(), notes)) {
            program.rehearse();
            program.start();
            var lanes =
                    town.desks().stream()
                            .<Future<?>>map(it -> people.submit(() -> town.walk(it)))
                            .toList();
            kill(program, lanes);
            town.enough();
            for (var lane : lanes) lane.get();
            town.settle();
        } finally {
            people.shutdownNow();
        }
        assertThat(town.broken()).isEmpty();
        var database = town.guildhall().database();
        assertThat(database.sql(UNFINISHED).query(String.class).list()).isEmpty();
    }

    private void kill(Program program, List<Future<?>> lanes) throws Exception {
        var moments = new Random(SEED);
        var end = System.nanoTime() + LONGEST.toNanos();
        var kills = 0;
        while (kills < TIMES && System.nanoTime() < end) {
            awaitMoment(moments, lanes);
            program.kill();
            kills++;
            assertThat(town.broken()).as("after kill %d, seed %d", kills, SEED).isEmpty();
            program.start();
        }
        System.out.printf("%d acknowledged steps outlived %d kills%n", town.ledger().size(), kills);
    }

    /// So many requests later, in the midst of the next ones.
    private void awaitMoment(Random moments, List<Future<?>> lanes) throws Exception {
        var until = town.ledger().requests() + moments.nextInt(MOST_REQUESTS);
        while (town.ledger().requests() < until) {
            for (var lane : lanes) failed(lane);
            Thread.sleep(1);
        }
        Thread.sleep(moments.nextInt(LONGEST_REQUEST_MILLIS));
    }

    private static void failed(Future<?> lane) throws ExecutionException, InterruptedException {
        if (lane.isDone()) lane.get();
    }
}
