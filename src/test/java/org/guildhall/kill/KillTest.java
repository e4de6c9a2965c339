package org.guildhall.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.verification.Decision;
import org.guildhall.verification.VerificationDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed at random moments while companies walk through it. Whatever it
/// acknowledged is there when it is started again, and state, history, clocks and mail agree.
///
/// It kills fifty times, or as often as a minute allows. `-Dkill.times=N` kills N times, however
/// long that takes; `-Dkill.seed=N` chooses the moments.
class KillTest {
    private static final Duration LONGEST =
            System.getProperty("kill.times") == null ? Duration.ofMinutes(1) : Duration.ofDays(1);
    private static final int TIMES = Integer.getInteger("kill.times", 50);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final int MOST_REQUESTS = 40;
    private static final int LONGEST_REQUEST_MILLIS = 60;
    private static final int LANES = 3;
    private static final int COMPANIES = LANES + TIMES;
    private static final int PATIENCE = 1200;
    private static final String TWO_MINUTES_LATER =
            "update platform_mail set run_at = run_at - interval '2 minutes' where state in ('QUEUED', 'DEFERRED')";
    private static final String WAITING =
            """
            select (select count(*) from platform_outbox)
                 + (select count(*) from platform_mail where state in ('QUEUED', 'DEFERRED'))
            """;
    private static final String UNFINISHED =
            "select number || ' in ' || stage from onboarding_application where stage <> 'ACTIVE'";

    private final Installation guildhall = Installation.another();
    private final Ledger ledger = new Ledger();
    private final Postbag postbag = new Postbag(guildhall.mail(), guildhall.database());
    private final Queue<Walk.Company> companies = new ConcurrentLinkedQueue<>();
    private final List<Walk.Desk> desks = new ArrayList<>();

    @TempDir Path notes;
    private volatile boolean enough;

    @Test
    void what_was_acknowledged_outlives_every_kill() throws Exception {
        System.out.printf("%d kills, seed %d%n", TIMES, SEED);
        prepare();
        var people = Executors.newVirtualThreadPerTaskExecutor();
        try (var program = new Program(guildhall, notes)) {
            program.rehearse();
            program.start();
            var lanes = desks.stream().<Future<?>>map(it -> people.submit(() -> walk(it))).toList();
            kill(program, lanes);
            enough = true;
            for (var lane : lanes) lane.get();
            settle();
        } finally {
            people.shutdownNow();
        }
        assertThat(broken()).isEmpty();
        assertThat(guildhall.database().sql(UNFINISHED).query(String.class).list()).isEmpty();
    }

    private void kill(Program program, List<Future<?>> lanes) throws Exception {
        var moments = new Random(SEED);
        var end = System.nanoTime() + LONGEST.toNanos();
        var kills = 0;
        while (kills < TIMES && System.nanoTime() < end) {
            awaitMoment(moments, lanes);
            program.kill();
            kills++;
            assertThat(broken()).as("after kill %d, seed %d", kills, SEED).isEmpty();
            program.start();
        }
        System.out.printf("%d acknowledged steps outlived %d kills%n", ledger.size(), kills);
    }

    /// So many requests later, in the midst of the next ones.
    private void awaitMoment(Random moments, List<Future<?>> lanes) throws Exception {
        var until = ledger.requests() + moments.nextInt(MOST_REQUESTS);
        while (ledger.requests() < until) {
            for (var lane : lanes) failed(lane);
            Thread.sleep(1);
        }
        Thread.sleep(moments.nextInt(LONGEST_REQUEST_MILLIS));
    }

    private static void failed(Future<?> lane) throws ExecutionException, InterruptedException {
        if (lane.isDone()) lane.get();
    }

    private List<String> broken() {
        var database = guildhall.database();
        return Stream.of(
                        ledger.broken(database).stream(),
                        Truth.ALL.stream().flatMap(truth -> truth.broken(database)),
                        postbag.broken().stream())
                .flatMap(all -> all)
                .toList();
    }

    /// One company after the other, until it is enough.
    private void walk(Walk.Desk desk) {
        while (!enough) {
            var walk = new Walk(companies.remove(), desk, ledger, postbag);
            while (!isOver(walk)) pause();
        }
    }

    private static boolean isOver(Walk walk) {
        try {
            while (walk.step()) {
                // the next one
            }
            return walk.isAtItsEnd();
        } catch (Walk.Unanswered _) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new CancellationException();
        }
    }

    /// Every event told, every letter sent; one that a kill caught in the hand is taken up again
    /// after two minutes, which pass at once here.
    private void settle() {
        guildhall.database().sql(TWO_MINUTES_LATER).update();
        for (var tries = 0; tries < PATIENCE && waiting() > 0; tries++) pause();
        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return guildhall.database().sql(WAITING).query(Long.class).single();
    }

    /// Verified companies, their owners and the staff signed in; then whoever made them ends, and
    /// the process goes on in its place.
    private void prepare() {
        guildhall.clock().set(Instant.now());
        var crowd = guildhall.crowd();
        var verifier = (Caller.Staff) crowd.caller(crowd.staff("Vera Verifier", Role.VERIFIER));
        var developer = crowd.staff("Bo Developer", Role.BD);
        var signatory = crowd.staff("Sig Natory", Role.SIGNATORY);
        for (var number = 1; number <= COMPANIES; number++)
            companies.add(company(number, verifier));
        for (var lane = 0; lane < LANES; lane++) {
            desks.add(new Walk.Desk(crowd.signedIn(developer), crowd.signedIn(signatory)));
        }
        while (waiting() > 0) pause();
        guildhall.close();
    }

    private Walk.Company company(int number, Caller.Staff verifier) {
        var crowd = guildhall.crowd();
        var desk = guildhall.front(VerificationDesk.class);
        var owner = crowd.owner("Olga Owner");
        var submitted = crowd.submitVerification(owner, "Company " + number + " Pty Ltd");
        desk.take(verifier, submitted, 1);
        desk.decide(verifier, submitted, 2, Decision.verify(""));
        return new Walk.Company(
                owner.email(), crowd.account(owner).uid().value(), crowd.signedIn(owner));
    }
}
