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
import java.util.stream.IntStream;
import org.guildhall.figures.FiguresPage;
import org.guildhall.support.FreePort;

/// Three nodes on one database behind nginx, companies walking through all of them, and every ten
/// seconds one is killed and started again. Called by `./guildhall bench nodes [MINUTES]`.
public final class ThreeNodes {
    private static final int NODES = 3;
    private static final int LANES = 4;
    private static final int COMPANIES_A_MINUTE = 40;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(10);
    private static final String UNFINISHED =
            "select count(*) from onboarding_application where stage <> 'ACTIVE'";
    private static final String ACTIVE =
            "select count(*) from onboarding_application where stage = 'ACTIVE'";

    private final Town town;
    private final Duration length;
    private final Path notes;

    private ThreeNodes(Town town, Duration length, Path notes) {
        this.town = town;
        this.length = length;
        this.notes = notes;
    }

    /// Takes how many minutes it shall last, five unless said otherwise; writes `docs/figures.md`.
    public static void main(String[] arguments) throws IOException {
        var minutes = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        var town = new Town(COMPANIES_A_MINUTE * minutes + LANES, LANES);
        try {
            var notes = Files.createTempDirectory("guildhall-nodes");
            new ThreeNodes(town, Duration.ofMinutes(minutes), notes).measure();
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure() throws IOException, InterruptedException, ExecutionException {
        var ports = IntStream.range(0, NODES).map(_ -> FreePort.find()).boxed().toList();
        var nodes = new ArrayList<Program>();
        var people = Executors.newVirtualThreadPerTaskExecutor();
        for (var port : ports) {
            nodes.add(new Program(town.guildhall(), "node-" + port, port, notes));
        }
        nodes.getFirst().rehearse();
        for (var node : nodes) node.start();
        var longest = new LongestWait(town.guildhall().database());
        try (var _ = Balancer.at(town.guildhall().address(), ports, notes)) {
            var looking = people.submit(longest);
            var lanes =
                    town.desks().stream()
                            .<Future<?>>map(desk -> people.submit(() -> town.walk(desk)))
                            .toList();
            var kills = kill(nodes);
            town.enough();
            for (var lane : lanes) lane.get();
            town.settle();
            looking.cancel(true);
            report(kills, longest);
        } finally {
            people.shutdownNow();
            nodes.forEach(Program::close);
        }
    }

    private int kill(List<Program> nodes) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var kills = 0;
        while (System.nanoTime() - begun < length.toNanos()) {
            var due = begun + (kills + 1) * BETWEEN_KILLS.toNanos(); // its start counts too
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            var victim = nodes.get(kills++ % NODES);
            victim.kill();
            victim.start();
        }
        return kills;
    }

    private void report(int kills, LongestWait longest) throws IOException {
        var broken = town.broken();
        var database = town.guildhall().database();
        var lines = new ArrayList<String>();
        lines.add(FiguresPage.circumstances() + ".");
        lines.add(
                "Three nodes behind nginx on one PostgreSQL, %d companies under way at a time, %d minutes.\n"
                        .formatted(LANES, length.toMinutes()));
        lines.add("| what | |");
        lines.add("| --- | --- |");
        lines.add("| nodes killed (`kill -9`) and started again | %d |".formatted(kills));
        lines.add("| requests answered | %,d |".formatted(town.ledger().requests()));
        lines.add("| steps acknowledged | %,d |".formatted(town.ledger().size()));
        lines.add("| companies at the end of their way | %,d |".formatted(count(ACTIVE)));
        lines.add("| companies that did not get there | %,d |".formatted(count(UNFINISHED)));
        lines.add(
                "| acknowledged and lost, done twice, or not as history says | %d |"
                        .formatted(broken.size()));
        lines.add(
                "| the longest that an event waited to be told | %s |".formatted(longest.event()));
        lines.add(
                "| the longest that a letter waited to be sent | %s |".formatted(longest.letter()));
        lines.add("| the longest that a timer was late | %s |".formatted(longest.timer()));
        FiguresPage.write("Three nodes, one killed every ten seconds", String.join("\n", lines));
        System.out.println(String.join("\n", lines));
        broken.forEach(System.out::println);
        if (!broken.isEmpty() || database.sql(UNFINISHED).query(Long.class).single() > 0) {
            throw new AssertionError("not everything is as it has to be");
        }
    }

    private long count(String what) {
        return town.guildhall().database().sql(what).query(Long.class).single();
    }
}
