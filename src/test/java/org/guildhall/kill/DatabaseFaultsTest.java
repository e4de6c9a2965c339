package org.guildhall.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guildhall.access.Role;
import org.guildhall.platform.postgres.EmbeddedPostgres;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.LentPrograms;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database stands still, or breaks down and recovers, while people are at work: they are told
/// so within seconds, what was acknowledged is there, and it goes on by itself.
class DatabaseFaultsTest {
    /// Three for a connection, ten for an answer, and some for the machine.
    private static final Duration SECONDS = Duration.ofSeconds(18);

    private static final int LANES = 4;
    private static final int VIEWS = 12;

    private final String name = "trouble_" + System.nanoTime();

    private record Told(int status, String retryAfter, String body, Duration took) {}

    @Test
    void a_database_that_stands_still_or_breaks_down_is_told_of_and_got_over() throws Exception {
        var home = Path.of("target", "troubled");
        if (Files.notExists(home)) LentPrograms.to(home);
        try (var postgres = EmbeddedPostgres.in(home).start()) {
            postgres.createDatabase(name);
            var database = client(postgres, name);
            try (var guildhall = Installation.another(_ -> settings(postgres))) {
                var server = DatabaseServer.of(database);
                standing_still(guildhall, server);
                breaking_down(guildhall, server, database);
            }
            client(postgres, "postgres").sql("drop database " + name + " with (force)").update();
        }
    }

    private static void standing_still(Installation guildhall, DatabaseServer server)
            throws Exception {
        var bo = guildhall.crowd().staff("Bo Developer", Role.BD);
        var visit = guildhall.crowd().signedIn(bo);
        var program = Program.of(guildhall, bo);
        assertThat(visit.get("/desk/applications").status()).isEqualTo(200);
        server.pause();
        List<Told> told;
        try {
            told =
                    atOnce(
                            () -> told(visit.get("/desk/applications")),
                            () -> told(visit.post("/desk/views", view("While it stood still"))),
                            () -> told(program.get("/api/v1/applications")),
                            () -> told(visit.post("/desk/views", much())),
                            () -> told(guildhall.visit().get("/health")));
        } finally {
            server.goOn();
        }
        assertThat(told)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.status).as(answer.body).isEqualTo(503);
                            assertThat(answer.took).isLessThan(SECONDS);
                            assertThat(answer.body).doesNotContain("Exception", "org.guildhall");
                        });
        assertThat(told.subList(0, 4)).allSatisfy(a -> assertThat(a.retryAfter).isEqualTo("10"));
        assertThat(told.getFirst().body).contains("We are not ready for a moment");
        assertThat(told.get(2).body).contains("/api/problems/not-now");
        assertThat(told.get(3).body).contains("Not a word of it is lost.");
        assertThat(told.getLast().body).contains("\"database\":\"away\"");
        isBack(visit);
    }

    /// More than anybody is read who isn't known.
    private static Map<String, String> much() {
        var words = "Not a word of it is lost. ".repeat(4000);
        return Fields.of("words", words, "name", "While it stood still");
    }

    private void breaking_down(Installation guildhall, DatabaseServer server, JdbcClient database)
            throws Exception {
        var lanes =
                IntStream.range(0, LANES)
                        .mapToObj(lane -> guildhall.crowd().staff("Lane " + lane, Role.BD))
                        .map(guildhall.crowd()::signedIn)
                        .toList();
        var kept = new AtomicInteger();
        var all = new ArrayList<Future<?>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var lane : lanes) all.add(people.submit(() -> keepViews(lane, kept)));
            while (kept.get() < LANES) Thread.sleep(1);
            server.breakDown(database, name);
        }
        for (var lane : all) lane.get();
        isBack(lanes.getFirst());
        var there = database.sql("select count(*) from desk_view").query(Integer.class).single();
        assertThat(there).isGreaterThanOrEqualTo(kept.get());
    }

    /// One view after the other, each of them kept for sure, or refused with 503.
    private static void keepViews(Visit visit, AtomicInteger kept) {
        for (var number = 0; number < VIEWS; number++) {
            var answer = visit.post("/desk/views", view("View " + number));
            assertThat(answer.status()).as(answer.body()).isIn(303, 503);
            if (answer.status() == 303) kept.incrementAndGet();
        }
    }

    private static void isBack(Visit visit) {
        Eventually.holds(
                "the desk's return", () -> visit.get("/desk/applications").status() == 200);
    }

    private static Told told(Visit.Answer answer) {
        var after = answer.headers().firstValue("Retry-After").orElse("");
        return new Told(answer.status(), after, answer.body(), Duration.ZERO);
    }

    private static Told told(Program.Said said) {
        var after = said.response().headers().firstValue("Retry-After").orElse("");
        return new Told(said.status(), after, said.toString(), Duration.ZERO);
    }

    @SafeVarargs
    private static List<Told> atOnce(Callable<Told>... questions) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Told>>();
            for (var question : questions) asked.add(people.submit(() -> timed(question)));
            var told = new ArrayList<Told>();
            for (var answer : asked) told.add(answer.get());
            return told;
        }
    }

    private static Told timed(Callable<Told> question) throws Exception {
        var begin = System.nanoTime();
        var told = question.call();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Told(told.status, told.retryAfter, told.body, took);
    }

    private static Map<String, String> view(String name) {
        return Fields.of("name", name, "address", "/desk/applications");
    }

    private Map<String, String> settings(EmbeddedPostgres postgres) {
        return Map.of(
                "spring.datasource.url", postgres.url(name),
                "spring.datasource.username", postgres.user(),
                "spring.datasource.password", postgres.password());
    }

    private static JdbcClient client(EmbeddedPostgres postgres, String name) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        postgres.url(name), postgres.user(), postgres.password()));
    }
}
