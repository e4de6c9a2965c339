package org.guildhall.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final int LIFECYCLES_EACH = 6;
    private static final int SECONDS = 5;
    private static final int WARM_UP = 8;
    private static final int COUNTED = 4;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Installation guildhall;
    private final Floor floor;
    private final Way byApi;
    private final Way byFronts;
    private final ArrayDeque<Way.Company> companies = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();

    private Lifecycles(Installation guildhall) throws SQLException {
        this.guildhall = guildhall;
        this.floor = new Floor(guildhall.dataSource());
        var crowd = guildhall.crowd();
        var developer = crowd.staff("Bo Developer", Role.BD);
        var signatory = crowd.staff("Sig Natory", Role.SIGNATORY);
        this.byApi =
                new ApiLifecycle(
                        guildhall,
                        Program.of(guildhall, developer),
                        Program.of(guildhall, signatory));
        this.byFronts =
                new FrontLifecycle(
                        guildhall,
                        (Staff) crowd.caller(developer),
                        (Staff) crowd.caller(signatory));
    }

    /// Without arguments, from the project's directory; `docs/figures.md` is written.
    public static void main(String[] arguments) throws Exception {
        try (var guildhall = Installation.another()) {
            new Lifecycles(guildhall).measure();
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        var most =
                2 * (Arrays.stream(CLIENTS).sum() * LIFECYCLES_EACH * ROUNDS + WARM_UP) + COUNTED;
        for (var number = 0; number < most; number++) companies.add(company(number));
        walkAll(byFronts, 1, WARM_UP);
        walkAll(byApi, 1, WARM_UP);
        pgbench("-i", "-s", "10", "-q");
        lines.add(FiguresPage.circumstances() + ".");
        lines.add("");
        lines.add(
                "| clients | pgbench -N, commits/s | floor, steps/s | in process, steps/s | of the floor | by the API, steps/s | of the floor | lifecycles/s |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var clients : CLIENTS) lines.add(row(clients));
        lines.add("");
        var spent = new Spent(guildhall.database());
        var begun = spent.settled();
        walkAll(byApi, 1, COUNTED);
        lines.add(spent.since(begun, COUNTED));
        FiguresPage.write("Whole lifecycles", String.join("\n", lines));
        System.out.println(String.join("\n", lines));
    }

    private String row(int clients) throws Exception {
        var commits = new double[ROUNDS];
        var least = new double[ROUNDS];
        var fronts = new double[ROUNDS];
        var api = new double[ROUNDS];
        var ways = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            commits[round] = pgbench("-N", "-c", clients + "", "-j", "2", "-T", SECONDS + "", "-n");
            least[round] = floor(clients);
            fronts[round] = rate(byFronts, clients);
            var before = System.nanoTime();
            api[round] = rate(byApi, clients);
            ways[round] = clients * LIFECYCLES_EACH / ((System.nanoTime() - before) / 1e9);
        }
        return String.format(
                Locale.ROOT,
                "| %d | %,.0f | %,.0f | %,.0f | %.2f | %,.0f | %.2f | %.1f |",
                clients,
                median(commits),
                median(least),
                median(fronts),
                median(fronts) / median(least),
                median(api),
                median(api) / median(least),
                median(ways));
    }

    /// Steps a second: rows of history that came to be meanwhile.
    private double rate(Way way, int clients) throws Exception {
        var before = count();
        var seconds = walkAll(way, clients, LIFECYCLES_EACH);
        return (count() - before) / seconds;
    }

    private double floor(int clients) throws Exception {
        var until = System.nanoTime() + SECONDS * 1_000_000_000L;
        return together(clients, () -> floor.steps(until)) / SECONDS;
    }

    private double walkAll(Way way, int clients, int each) throws Exception {
        var begin = System.nanoTime();
        together(
                clients,
                () -> {
                    for (var number = 0; number < each; number++) way.walk(next());
                    return each;
                });
        return (System.nanoTime() - begin) / 1e9;
    }

    private Way.Company next() {
        synchronized (companies) {
            return companies.remove();
        }
    }

    private static double together(int clients, LongSupplier work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, clients)
                            .<Future<Long>>mapToObj(_ -> threads.submit(work::getAsLong))
                            .toList();
            var sum = 0L;
            for (var one : all) sum += one.get();
            return sum;
        }
    }

    private long count() {
        return guildhall
                .database()
                .sql("select count(*) from platform_event")
                .query(Long.class)
                .single();
    }

    private double pgbench(String... options) throws IOException, InterruptedException {
        var database = guildhall.testDatabase();
        var address = java.net.URI.create(database.url().substring("jdbc:".length()));
        var words = new ArrayList<String>(List.of("pgbench"));
        words.addAll(List.of(options));
        words.addAll(List.of("-h", address.getHost(), "-p", address.getPort() + ""));
        words.addAll(List.of("-U", database.user(), address.getPath().substring(1)));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) throw new IOException(said);
        var found = TPS.matcher(said);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private Way.Company company(int number) {
        var owner =
                guildhall.crowd().verifiedOwner("Olga Owner", "Measured " + number + " Pty Ltd");
        return new Way.Company(
                owner,
                guildhall.crowd().account(owner).uid().value(),
                Program.of(guildhall, owner));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
