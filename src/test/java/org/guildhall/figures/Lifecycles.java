package org.guildhall.figures;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;

/// Measures whole lifecycles by the JSON API and by the fronts in process, beside the least that
/// their steps can cost on the same durable database, and beside `pgbench -N`, which is the limit
/// of its commits; the four take turns. Called by `./guildhall bench lifecycles`.
public final class Lifecycles {
    private static final int[] CLIENTS = {1, 4, 8};
    private static final int ROUNDS = 3;
    private static final int LIFECYCLES_EACH = 15;
    private static final int SECONDS = 5;
    private static final int COUNTED = 4;

    /// So many that what is measured is compiled, as it is after the first minutes of a day.
    private static final int WARM_UP = 400;

    private static final int WARM_CLIENTS = 4;

    private final Installation guildhall;
    private final SmtpSink letters;
    private final Floor floor;
    private final Floor six;
    private final Pgbench pgbench;
    private final Spent spent;
    private final Way byApi;
    private final Way byFronts;
    private final ArrayDeque<Way.Company> companies = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();

    private Lifecycles(Installation guildhall, SmtpSink letters) throws SQLException {
        this.guildhall = guildhall;
        this.letters = letters;
        this.floor = Floor.of(guildhall.dataSource());
        this.six = Floor.withReads(guildhall.dataSource());
        this.pgbench = new Pgbench(guildhall.testDatabase());
        this.spent = new Spent(guildhall.database());
        var crowd = guildhall.crowd();
        var developer = crowd.staff("Bo Developer", Role.BD);
        var signatory = crowd.staff("Sig Natory", Role.SIGNATORY);
        this.byApi =
                new ApiLifecycle(
                        Program.of(guildhall, developer), Program.of(guildhall, signatory));
        this.byFronts =
                new FrontLifecycle(
                        guildhall,
                        (Staff) crowd.caller(developer),
                        (Staff) crowd.caller(signatory));
    }

    /// Without arguments, from the project's directory; `docs/figures.md` is written.
    public static void main(String[] arguments) throws Exception {
        try (var letters = new SmtpSink();
                var guildhall =
                        Installation.another(
                                _ -> Map.of("guildhall.smtp.port", letters.port() + ""))) {
            new Lifecycles(guildhall, letters).measure();
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        var most =
                2 * (Arrays.stream(CLIENTS).sum() * LIFECYCLES_EACH * ROUNDS + WARM_UP + COUNTED);
        for (var number = 0; number < most; number++) companies.add(company(number));
        walk(byFronts, WARM_CLIENTS, WARM_UP / WARM_CLIENTS);
        walk(byApi, WARM_CLIENTS, WARM_UP / WARM_CLIENTS);
        pgbench.fill();
        lines.add(FiguresPage.circumstances() + ".");
        lines.add("");
        lines.add(
                "| clients | pgbench -N, commits/s | floor, steps/s | six statements, steps/s | of the floor | in process, steps/s | of the floor | by the API, steps/s | of the floor | contracts/s, in process | by the API |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var clients : CLIENTS) lines.add(row(clients));
        lines.add("");
        var begun = spent.settled();
        walk(byApi, 1, COUNTED);
        lines.add(spent.since(begun, COUNTED));
        lines.add("");
        lines.add(statements());
        FiguresPage.write("Whole lifecycles", String.join("\n", lines));
        System.out.println(String.join("\n", lines));
    }

    /// How many statements a step takes, up to the agreed terms and from there on.
    private String statements() throws Exception {
        var journeys = journeys(byFronts, COUNTED);
        try (var statements = new Statements("pool-")) {
            together(journeys, 1, Journey::applies);
            together(journeys, 1, Journey::readsTheContactCode);
            together(journeys, 1, Journey::agrees);
            var agreed = statements.count();
            together(journeys, 1, Journey::draws);
            together(journeys, 1, Journey::readsTheSigningCode);
            together(journeys, 1, Journey::signs);
            return String.format(
                    Locale.ROOT,
                    "In process, a step takes %.1f statements up to the agreed terms, and %.1f from there on, where papers are printed, signed and kept.",
                    (double) agreed / (COUNTED * Way.STEPS),
                    (double) (statements.count() - agreed) / (COUNTED * Way.CONTRACT_STEPS));
        }
    }

    private String row(int clients) throws Exception {
        var commits = new double[ROUNDS];
        var least = new double[ROUNDS];
        var allowed = new double[ROUNDS];
        var fronts = new Pace[ROUNDS];
        var api = new Pace[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            spent.awaitQuiet();
            commits[round] = pgbench.commits(clients, SECONDS);
            least[round] = steps(floor, clients);
            allowed[round] = steps(six, clients);
            spent.awaitQuiet();
            fronts[round] = walk(byFronts, clients, LIFECYCLES_EACH);
            spent.awaitQuiet();
            api[round] = walk(byApi, clients, LIFECYCLES_EACH);
        }
        var floor = median(least);
        return String.format(
                Locale.ROOT,
                "| %d | %,.0f | %,.0f | %,.0f | %.2f | %,.0f | %.2f | %,.0f | %.2f | %.1f | %.1f |",
                clients,
                median(commits),
                floor,
                median(allowed),
                median(allowed) / floor,
                median(fronts, Pace::steps),
                median(fronts, Pace::steps) / floor,
                median(api, Pace::steps),
                median(api, Pace::steps) / floor,
                median(fronts, Pace::contracts),
                median(api, Pace::contracts));
    }

    /// How fast a way was: steps a second up to the agreed terms, contracts a second from there to
    /// the end. Apart, as what a contract costs is its paper and its signatures.
    private record Pace(double steps, double contracts) {}

    private Pace walk(Way way, int clients, int each) throws Exception {
        var journeys = journeys(way, clients * each);
        var agreeing = together(journeys, clients, Journey::applies);
        together(journeys, clients, Journey::readsTheContactCode);
        agreeing += together(journeys, clients, Journey::agrees);
        var signing = together(journeys, clients, Journey::draws);
        together(journeys, clients, Journey::readsTheSigningCode);
        signing += together(journeys, clients, Journey::signs);
        var steps = journeys.size() * Way.STEPS;
        return new Pace(steps / agreeing, journeys.size() / signing);
    }

    private List<Journey> journeys(Way way, int many) {
        var journeys = new ArrayList<Journey>();
        for (var number = 0; number < many; number++) {
            journeys.add(new Journey(way, companies.remove(), letters));
        }
        return journeys;
    }

    private static double steps(Floor floor, int clients) throws Exception {
        var until = System.nanoTime() + SECONDS * 1_000_000_000L;
        var steps = new LongAdder();
        together(Collections.nCopies(clients, floor), clients, one -> steps.add(one.steps(until)));
        return (double) steps.sum() / SECONDS;
    }

    /// Does it with each by so many clients; how many seconds it took.
    private static <T> double together(List<T> all, int clients, Consumer<T> work)
            throws Exception {
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var done = all.stream().map(one -> threads.submit(() -> work.accept(one))).toList();
            for (var one : done) one.get();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private Way.Company company(int number) {
        var owner =
                guildhall.crowd().verifiedOwner("Olga Owner", "Measured " + number + " Pty Ltd");
        return new Way.Company(
                owner,
                guildhall.crowd().account(owner).uid().value(),
                Program.of(guildhall, owner));
    }

    private static double median(Pace[] paces, ToDoubleFunction<Pace> of) {
        return median(Arrays.stream(paces).mapToDouble(of).toArray());
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
