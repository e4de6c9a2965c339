package org.guildhall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.platform.settings.Database;
import org.guildhall.support.FreePort;
import org.guildhall.support.LentPrograms;
import org.guildhall.support.TestDatabase;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as people start it, kill it, and start it again: a process of its own, put together
/// by code that the build writes (ADR 95), where all other tests have its parts found by
/// annotation.
class StartedTest {
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    private static final String KEY = "m0VbZr3Yq1nT8uKx5cJwPzL2hGdFsAe9RtUvXyQoNik=";

    @TempDir static Path built;

    private static WrittenWiring wiring;

    @TempDir Path directory;

    private int port;

    @BeforeAll
    static void write_what_the_build_writes() throws Exception {
        wiring = WrittenWiring.in(built);
    }

    @BeforeEach
    void choose_a_port() throws IOException {
        port = FreePort.find();
        LentPrograms.to(data().path().resolve("postgres"));
    }

    @Test
    void a_demo_outlives_a_kill_of_its_own_and_of_its_database_and_stops_cleanly()
            throws Exception {
        try (var first = demo()) {
            assertThat(first.ready())
                    .isEqualTo(
                            "Guildhall is ready: http://localhost:%d  (personas: %s, sign in at /demo)%n"
                                    .formatted(port, data().personas()));
            assertThat(get("/health").status()).isEqualTo(200);
            assertThat(get("/health").body())
                    .contains(
                            "\"live\":true",
                            "\"ready\":true",
                            "\"database\":\"up\"",
                            "\"queued\":0");
            assertThat(get("/demo").status()).isEqualTo(200);
            assertThat(get("/demo/mails").status()).isEqualTo(200);
            others_are_told_that_it_runs();
            the_example_of_the_manual_goes_the_whole_way();
            it_says_whose_request_it_answers();
            write();
            it_tells_that_its_database_is_away();
            first.process().destroyForcibly();
            assertThat(first.status()).isEqualTo(KILLED);
        }
        try (var second = demo()) {
            second.ready();
            assertThat(written()).isEqualTo("acknowledged");
            second.process().destroy();
            assertThat(second.status()).isEqualTo(TERMINATED);
            assertThat(second.complaint()).isEmpty();
        }
        assertThat(data().postmasterFile()).doesNotExist();
        assertThat(WrittenWiring.isOf(loaded())).isTrue();
    }

    private void the_example_of_the_manual_goes_the_whole_way() throws Exception {
        var personas = data().personas().toString();
        var process =
                new ProcessBuilder("docs/examples/lifecycle.sh", personas)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("| hand in | 200 | UNDER_REVIEW |", "| countersign | 200 | COMPLETED |");
        assertThat(said.lines().toList().getLast())
                .containsAnyOf("| look at it | 200 | SIGNED |", "| look at it | 200 | ACTIVE |");
    }

    private void others_are_told_that_it_runs() throws Exception {
        try (var beside = start("demo", "--data", data().path().toString(), "--port", "0")) {
            assertThat(beside.status()).isEqualTo(Ending.IN_USE.status());
            assertThat(beside.complaint()).hasLineCount(1).contains("is in use by another process");
        }
        try (var beside = start("demo", "--data", data().path() + "-2", "--port", "" + port)) {
            assertThat(beside.status()).isEqualTo(Ending.PORT_IN_USE.status());
            assertThat(beside.complaint()).hasLineCount(1).contains("port " + port + " is in use");
        }
        try (var beside =
                start("demo", "--data", data().path().toString(), "--port", "0", "--reset")) {
            assertThat(beside.status()).isEqualTo(Ending.WRONG_USE.status());
            assertThat(beside.complaint()).hasLineCount(1).contains("nothing was deleted");
        }
    }

    private void it_says_whose_request_it_answers() throws Exception {
        assertThat(nameOf("proxy-0815-abc")).isEqualTo("proxy-0815-abc");
        assertThat(nameOf("a\" level=ERROR")).matches("[0-9a-f-]{36}");
    }

    private void it_tells_that_its_database_is_away() throws Exception {
        data().server().destroyForcibly();

        assertThat(get("/health").status()).isEqualTo(503);
        assertThat(get("/health").body()).contains("\"ready\":false", "\"database\":\"away\"");
        assertThat(get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void a_place_that_can_not_be_written_gets_one_line() throws Exception {
        var file = Files.createFile(directory.resolve("file"));
        try (var demo = start("demo", "--data", file.resolve("data").toString(), "--port", "0")) {
            assertThat(demo.status()).isEqualTo(Ending.DISK_REFUSES.status());
            assertThat(demo.complaint()).hasLineCount(1).contains("can't be written");
        }
    }

    @Test
    void a_database_that_does_not_come_up_gets_one_line_with_its_own_words() throws Exception {
        Files.createDirectories(data().path().resolve("postgres/18/data"));
        Files.createFile(data().path().resolve("postgres/.initialised-18"));
        try (var demo = demo()) {
            assertThat(demo.status()).isEqualTo(Ending.FAILED.status());
            assertThat(demo.complaint()).hasLineCount(1).contains("PostgreSQL did not start");
        }
    }

    @Test
    void wrong_use_gets_one_line() throws Exception {
        try (var demo = start("demo", "--port", "eighty")) {
            assertThat(demo.status()).isEqualTo(Ending.WRONG_USE.status());
            assertThat(demo.complaint()).hasLineCount(1).contains("--port");
        }
    }

    @Test
    void production_without_settings_lists_what_is_missing() throws Exception {
        try (var run = start("run", "--settings", directory.resolve("none.yml").toString())) {
            assertThat(run.status()).isEqualTo(Ending.SETTINGS.status());
            assertThat(run.complaint())
                    .hasLineCount(7)
                    .contains("GUILDHALL_BASE_URL is missing", "GUILDHALL_KEY_FILE is missing");
        }
    }

    @Test
    void production_has_nothing_of_a_demo() throws Exception {
        try (var database = TestDatabase.empty()) {
            var source = new Database(database.url(), database.user(), database.password());
            var listens = "  smtp: {host: smtp.example.com}\n  port: " + port + "\n";
            var settings = Operator.of(directory, source, KEY, listens).settings();
            try (var production = start("run", "--settings", settings.toString())) {
                production.until("it is ready", this::isReady);
                assertThat(get("/sign-in").status()).isEqualTo(200);
                assertThat(get("/demo").status()).isEqualTo(404);
            }
        }
        assertThat(WrittenWiring.isOf(loaded())).isTrue();
    }

    private boolean isReady() {
        try {
            return get("/health/ready").status() == 200;
        } catch (IllegalStateException _) {
            return false; // nobody listens yet
        }
    }

    private Started demo() throws IOException {
        return start("demo", "--data", data().path().toString(), "--port", String.valueOf(port));
    }

    private Started start(String... arguments) throws IOException {
        var notes = "-Xlog:class+load:file=" + loaded();
        return Started.with(directory, List.of(notes, "-cp", wiring.classPath()), arguments);
    }

    private DemoFolder data() {
        return new DemoFolder(directory.resolve("data"));
    }

    private Path loaded() {
        return directory.resolve("loaded");
    }

    private Visit.Answer get(String path) {
        return Visit.at(URI.create("http://localhost:" + port)).get(path);
    }

    private String nameOf(String given) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/health/live");
        var request = HttpRequest.newBuilder(address).header("X-Request-Id", given).build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(request, BodyHandlers.discarding());
            return answer.headers().firstValue("X-Request-Id").orElseThrow();
        }
    }

    private void write() throws Exception {
        data().sql("create table kept as select 'acknowledged' as word");
    }

    private String written() throws Exception {
        return data().sql("select word from kept");
    }
}
