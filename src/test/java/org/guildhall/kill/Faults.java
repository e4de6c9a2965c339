package org.guildhall.kill;

import static java.util.Objects.requireNonNull;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.figures.FiguresPage;

/// Companies walk while their database is restarted, broken down, made to stand still, and left
/// without room on its disk. Called by `./guildhall bench faults [ROUNDS]`.
public final class Faults {
    private static final int LANES = 3;
    private static final int COMPANIES_A_ROUND = 60;
    private static final Duration BETWEEN = Duration.ofSeconds(8);
    private static final Duration LASTS = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TRIED_IN_VAIN = "not true that nothing was tried in vain";
    private static final String UNFINISHED =
            "select count(*) from onboarding_application where stage <> 'ACTIVE'";

    private final Town town;
    private final int rounds;
    private final Path notes;
    private final List<String> lines = new ArrayList<>();
    private int wrong;

    private Faults(Town town, int rounds, Path notes) {
        this.town = town;
        this.rounds = rounds;
        this.notes = notes;
    }

    private interface Fault {
        void happens() throws IOException, InterruptedException;
    }

    /// Takes how often each fault shall happen, twice unless said otherwise; writes
    /// `docs/figures.md`.
    public static void main(String[] arguments) throws IOException {
        var rounds = arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]);
        var town = new Town(COMPANIES_A_ROUND * rounds + LANES, LANES);
        try {
            new Faults(town, rounds, Files.createTempDirectory("guildhall-faults")).measure();
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException, ExecutionException {
        var started = town.guildhall().startedWith();
        if (new UnixSystem().getUid() != 0) {
            throw new IllegalStateException("root only: a small disk is made");
        }
        try (var disk = disk(started);
                var people = Executors.newVirtualThreadPerTaskExecutor();
                var node = new Program(town.guildhall(), notes)) {
            node.rehearse();
            node.start();
            var onlooker = new Onlooker(town.desks().getFirst().developer());
            var looking = people.submit(onlooker);
            var lanes =
                    town.desks().stream()
                            .<Future<?>>map(desk -> people.submit(() -> town.walk(desk)))
                            .toList();
            for (var round = 0; round < rounds; round++) round(onlooker, disk);
            town.enough();
            for (var lane : lanes) lane.get();
            onlooker.enough();
            looking.get();
            town.settle();
            report();
        }
    }

    private static Cramped disk(Map<String, String> started)
            throws IOException, InterruptedException {
        return Cramped.make(
                requireNonNull(started.get("spring.datasource.url")),
                requireNonNull(started.get("spring.datasource.username")),
                requireNonNull(started.get("spring.datasource.password")));
    }

    private void round(Onlooker onlooker, Cramped disk) throws IOException, InterruptedException {
        var database = town.guildhall().database();
        var name = database.sql("select current_database()").query(String.class).single();
        during("restarted in order", onlooker, () -> server().restart());
        during("one of its processes killed", onlooker, () -> server().breakDown(database, name));
        during(
                "made to stand still for 15 s",
                onlooker,
                () -> {
                    var server = server();
                    server.pause();
                    Thread.sleep(LASTS);
                    server.goOn();
                });
        during(
                "no room on its disk for 15 s",
                onlooker,
                () -> {
                    disk.fill();
                    Thread.sleep(LASTS);
                    disk.clear();
                });
    }

    private DatabaseServer server() throws IOException {
        return DatabaseServer.of(town.guildhall().database());
    }

    private void during(String what, Onlooker onlooker, Fault fault)
            throws IOException, InterruptedException {
        Thread.sleep(BETWEEN);
        onlooker.report();
        var acknowledged = town.ledger().size();
        var refused = town.ledger().refusals();
        fault.happens();
        var begin = System.nanoTime();
        var steps = town.ledger().size();
        while (onlooker.last() != 200 || town.ledger().size() == steps) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) throw new AssertionError(what);
            Thread.sleep(20);
        }
        var back = Duration.ofNanos(System.nanoTime() - begin);
        var seen = onlooker.report();
        wrong += seen.wrong();
        lines.add(
                "| %s | %d | %d | %d | %d | %s | %s |"
                        .formatted(
                                what,
                                steps - acknowledged,
                                town.ledger().refusals() - refused,
                                seen.away(),
                                seen.wrong(),
                                seconds(seen.longest()),
                                seconds(back)));
    }

    private void report() throws IOException {
        var broken =
                town.broken().stream().filter(each -> !each.startsWith(TRIED_IN_VAIN)).toList();
        var database = town.guildhall().database();
        var unfinished = database.sql(UNFINISHED).query(Long.class).single();
        var version = database.sql("show server_version").query(String.class).single();
        var page = new ArrayList<String>();
        page.add(FiguresPage.circumstances() + "; PostgreSQL " + version + ".");
        page.add(
                "One node, %d companies under way at a time, and somebody who opens the desk four times a second.\n"
                        .formatted(LANES));
        page.add(
                "| the database was | steps acknowledged meanwhile | walkers' requests refused | the desk answered 503 | with anything else | slowest answer | all well again after |");
        page.add("| --- | --- | --- | --- | --- | --- | --- |");
        page.addAll(lines);
        page.add(
                "\n%,d steps acknowledged in all; acknowledged and lost, done twice, or not as history says: %d; companies that did not get to their end: %d."
                        .formatted(town.ledger().size(), broken.size(), unfinished));
        FiguresPage.write("A database in trouble", String.join("\n", page));
        System.out.println(String.join("\n", page));
        broken.forEach(System.out::println);
        if (!broken.isEmpty() || unfinished > 0 || wrong > 0) {
            throw new AssertionError("not everything is as it has to be");
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
