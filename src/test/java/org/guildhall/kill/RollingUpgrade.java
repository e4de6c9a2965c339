package org.guildhall.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.figures.FiguresPage;
import org.guildhall.support.FreePort;

/// Two nodes behind nginx become the next version one after the other, while companies walk through
/// both. Called by `./guildhall bench upgrade [ROUNDS]`.
///
/// The next version is this one with a migration more, which only adds: what matters is that one
/// node brings the schema up to date while the other goes on with its own. In the end the schema's
/// floor is raised, and the old version has to refuse it.
public final class RollingUpgrade {
    private static final int LANES = 4;
    private static final int COMPANIES_A_ROUND = 60;
    private static final String DRAIN = "3s";
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final String UNFINISHED =
            "select count(*) from onboarding_application where stage <> 'ACTIVE'";

    @SuppressWarnings("InlineFormatString") // read as the migration that it becomes
    private static final String ADDS =
            """
            alter table onboarding_application add column next_%1$d text;
            """;

    @SuppressWarnings("InlineFormatString")
    private static final String ADDS_TOO =
            """
            alter table platform_event add column next_%1$d text;
            create table platform_next_%1$d (id uuid primary key);
            """;

    private final Town town;
    private final int rounds;
    private final Path notes;

    private RollingUpgrade(Town town, int rounds, Path notes) {
        this.town = town;
        this.rounds = rounds;
        this.notes = notes;
    }

    /// Takes how many versions shall follow each other, three unless said otherwise; writes
    /// `docs/figures.md`.
    public static void main(String[] arguments) throws IOException {
        // As a browser does: what was sent into a kept connection that is closed is sent again.
        System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
        var rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        var town = new Town(COMPANIES_A_ROUND * rounds + LANES, LANES);
        try {
            var notes = Files.createTempDirectory("guildhall-upgrade");
            new RollingUpgrade(town, rounds, notes).measure();
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException, ExecutionException {
        var ports = List.of(FreePort.find(), FreePort.find());
        var nodes = new ArrayList<Program>();
        for (var port : ports) {
            var node = new Program(town.guildhall(), "node-" + port, port, notes);
            node.set("guildhall.drain", DRAIN);
            // As Production has it on a database that other nodes share.
            node.set("spring.datasource.hikari.data-source-properties.autosave", "conservative");
            node.set("spring.datasource.hikari.data-source-properties.cleanupSavepoints", "true");
            nodes.add(node);
        }
        nodes.getFirst().rehearse();
        for (var node : nodes) node.start();
        try (var balancer = Balancer.at(town.guildhall().address(), ports, notes);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var looking = people.submit(new HealthChecks(balancer, ports));
            var lanes =
                    town.desks().stream()
                            .<Future<?>>map(desk -> people.submit(() -> town.walk(desk)))
                            .toList();
            try {
                for (var round = 1; round <= rounds; round++) upgrade(nodes, next(round));
                town.enough();
                for (var lane : lanes) lane.get();
            } finally {
                people.shutdownNow();
            }
            town.settle();
            looking.cancel(true);
            report(refuses(nodes.getFirst()));
        } finally {
            nodes.forEach(Program::close);
        }
    }

    private void upgrade(List<Program> nodes, Path next) throws IOException, InterruptedException {
        for (var node : nodes) {
            Thread.sleep(BETWEEN);
            node.stop();
            node.becomes(next);
            node.start();
        }
    }

    private Path next(int round) throws IOException {
        var version = notes.resolve("next-" + round);
        var migrations = Files.createDirectories(version.resolve("db/migration"));
        var first = migrations.resolve("V2099123100%d1__next.sql".formatted(round));
        Files.writeString(first, ADDS.formatted(round));
        var second = migrations.resolve("V2099123100%d2__next_too.sql".formatted(round));
        Files.writeString(second, ADDS_TOO.formatted(round));
        return version;
    }

    /// Whether a node refuses a schema whose floor lies above what it knows.
    private boolean refuses(Program node) throws IOException, InterruptedException {
        node.stop();
        town.guildhall()
                .database()
                .sql("update platform_floor set oldest = '209912312359'")
                .update();
        try {
            node.start();
            return false;
        } catch (AssertionError refused) {
            return String.valueOf(refused.getMessage()).contains("knows migration 209912312359");
        }
    }

    private void report(boolean refused) throws IOException {
        var broken = town.broken();
        var unfinished = town.guildhall().database().sql(UNFINISHED).query(Long.class).single();
        var ledger = town.ledger();
        var lines = new ArrayList<String>();
        lines.add(FiguresPage.circumstances() + ".");
        lines.add(
                "Two nodes behind nginx, which follows `/health/ready`, `guildhall.drain` %s, %d companies under way at a time.\n"
                        .formatted(DRAIN, LANES));
        lines.add("| what | |");
        lines.add("| --- | --- |");
        lines.add(
                "| versions that followed each other, each with a migration | %d |"
                        .formatted(rounds));
        lines.add("| nodes stopped in order and started anew | %d |".formatted(2 * rounds));
        lines.add("| requests answered | %,d |".formatted(ledger.requests()));
        lines.add("| requests refused or unanswered | %d |".formatted(ledger.refusals()));
        lines.add("| steps acknowledged | %,d |".formatted(ledger.size()));
        lines.add(
                "| acknowledged and lost, done twice, or not as history says | %d |"
                        .formatted(broken.size()));
        lines.add("| companies that did not get to their end | %d |".formatted(unfinished));
        lines.add(
                "| an older program on a schema whose floor was raised | %s |"
                        .formatted(refused ? "refuses to start" : "STARTED"));
        FiguresPage.write("A rolling upgrade", String.join("\n", lines));
        System.out.println(String.join("\n", lines));
        broken.forEach(System.out::println);
        ledger.whyRefused().forEach((why, times) -> System.out.println(times + " × " + why));
        if (!broken.isEmpty() || unfinished > 0 || ledger.refusals() > 0 || !refused) {
            throw new AssertionError("not everything is as it has to be");
        }
    }
}
