package org.guildhall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.guildhall.support.FreePort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo as people start it, kill it, and start it again: a program of its own with its folder.
class StartedDemoTest {
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    @TempDir Path directory;

    private int port;

    @BeforeEach
    void choose_a_port() throws IOException {
        port = FreePort.find();
    }

    @Test
    void a_demo_outlives_a_kill_and_stops_cleanly() throws Exception {
        try (var first = demo()) {
            assertThat(first.ready())
                    .isEqualTo(
                            "Guildhall is ready: http://localhost:%d  (personas: %s, sign in at /demo)%n"
                                    .formatted(port, data().resolve("demo.json")));
            assertThat(get("/health").statusCode()).isEqualTo(200);
            assertThat(get("/health").body())
                    .contains(
                            "\"live\":true",
                            "\"ready\":true",
                            "\"database\":\"up\"",
                            "\"queued\":0");
            others_are_told_that_it_runs();
            the_example_of_the_manual_goes_the_whole_way();
            write();
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
        assertThat(data().resolve("postgres/18/data/postmaster.pid")).doesNotExist();
    }

    private void the_example_of_the_manual_goes_the_whole_way() throws Exception {
        var personas = data().resolve("demo.json").toString();
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
        try (var beside = start("demo", "--data", data().toString(), "--port", "0")) {
            assertThat(beside.status()).isEqualTo(Ending.IN_USE.status());
            assertThat(beside.complaint()).hasLineCount(1).contains("is in use by another process");
        }
        try (var beside = start("demo", "--data", data() + "-2", "--port", "" + port)) {
            assertThat(beside.status()).isEqualTo(Ending.PORT_IN_USE.status());
            assertThat(beside.complaint()).hasLineCount(1).contains("port " + port + " is in use");
        }
        try (var beside = start("demo", "--data", data().toString(), "--port", "0", "--reset")) {
            assertThat(beside.status()).isEqualTo(Ending.WRONG_USE.status());
            assertThat(beside.complaint()).hasLineCount(1).contains("nothing was deleted");
        }
    }

    @Test
    void a_running_demo_tells_how_it_is() throws Exception {
        try (var demo = demo()) {
            demo.ready();
            assertThat(nameOf("proxy-0815-abc")).isEqualTo("proxy-0815-abc");
            assertThat(nameOf("a\" level=ERROR")).matches("[0-9a-f-]{36}");

            ProcessHandle.of(server()).orElseThrow().destroyForcibly();

            assertThat(get("/health").statusCode()).isEqualTo(503);
            assertThat(get("/health").body()).contains("\"ready\":false", "\"database\":\"away\"");
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
        }
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
        Files.createDirectories(data().resolve("postgres/18/data"));
        Files.createFile(data().resolve("postgres/.initialised-18"));
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

    private Started demo() throws IOException {
        return start("demo", "--data", data().toString(), "--port", String.valueOf(port));
    }

    private Started start(String... arguments) throws IOException {
        return Started.with(directory, arguments);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    private String nameOf(String given) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at("/health/live")).header("X-Request-Id", given);
        return send(request.build()).headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request, BodyHandlers.ofString());
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private long server() throws IOException {
        return Long.parseLong(postmaster().split("\n")[0]);
    }

    private String postmaster() throws IOException {
        return Files.readString(data().resolve("postgres/18/data/postmaster.pid"));
    }

    private void write() throws Exception {
        sql("create table kept as select 'acknowledged' as word");
    }

    private String written() throws Exception {
        return sql("select word from kept");
    }

    private String sql(String text) throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + postmaster().split("\n")[3] + "/guildhall";
        var password = Files.readString(data().resolve("postgres/password"));
        try (var connection = DriverManager.getConnection(url, "guildhall", password);
                var statement = connection.createStatement()) {
            if (!statement.execute(text)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
