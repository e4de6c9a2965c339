package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.guildhall.platform.settings.Database;
import org.guildhall.support.FreePort;
import org.guildhall.support.TestDatabase;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;

/// The program as the build puts it together: by code that is written for it (ADR 95), where all
/// other tests have its parts found by annotation.
class WiringTest {
    private static final String KEY = "m0VbZr3Yq1nT8uKx5cJwPzL2hGdFsAe9RtUvXyQoNik=";

    @TempDir static Path written;

    @TempDir Path directory;

    @BeforeAll
    static void write_it() throws Exception {
        var words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Started.classes(),
                        SpringApplicationAotProcessor.class.getName(),
                        Wiring.class.getName(),
                        written.resolve("sources").toString(),
                        written.resolve("resources").toString(),
                        written.resolve("classes").toString(),
                        "org.guildhall",
                        "guildhall");
        var log = written.resolve("log").toFile();
        var writing = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log);
        assertThat(writing.start().waitFor()).as(log.getPath()).isZero();
        compile();
    }

    private static void compile() throws IOException {
        try (var files = Files.walk(written.resolve("sources"))) {
            var sources = files.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
            var options =
                    Stream.of(
                            "-proc:none",
                            "-nowarn",
                            "-d",
                            written.resolve("classes").toString(),
                            "-cp",
                            written.resolve("classes") + File.pathSeparator + Started.classes());
            var words = Stream.concat(options, sources.stream()).toArray(String[]::new);
            var compiler = ToolProvider.getSystemJavaCompiler();
            assertThat(compiler.run(null, System.out, System.err, words)).isZero();
        }
    }

    @Test
    void a_demo_that_the_build_put_together_has_its_people_and_its_letters() throws Exception {
        var port = String.valueOf(FreePort.find());
        try (var demo =
                started("demo", "--data", directory.resolve("data").toString(), "--port", port)) {
            demo.ready();
            assertThat(at(port).get("/demo").status()).isEqualTo(200);
            assertThat(at(port).get("/demo/mails").status()).isEqualTo(200);
        }
        assertThat(isOfWrittenCode()).isTrue();
    }

    @Test
    void production_that_the_build_put_together_has_nothing_of_a_demo() throws Exception {
        try (var database = TestDatabase.empty()) {
            var port = String.valueOf(FreePort.find());
            var settings = settings(database, port);
            try (var production = started("run", "--settings", settings.toString())) {
                production.until("it is ready", () -> isReady(port));
                assertThat(at(port).get("/sign-in").status()).isEqualTo(200);
                assertThat(at(port).get("/demo").status()).isEqualTo(404);
            }
        }
        assertThat(isOfWrittenCode()).isTrue();
    }

    @Test
    void where_traces_are_sent_the_parts_are_found_by_annotation() {
        assertThat(Wiring.isWritten(Map.of("management.opentelemetry.enabled", "true"))).isFalse();
    }

    private Started started(String... words) throws IOException {
        var classes =
                Stream.of(
                                written.resolve("classes").toString(),
                                written.resolve("resources").toString(),
                                Started.classes())
                        .collect(Collectors.joining(File.pathSeparator));
        return Started.with(
                directory, List.of("-Xlog:class+load:file=" + loaded(), "-cp", classes), words);
    }

    private Path loaded() {
        return directory.resolve("loaded");
    }

    private boolean isOfWrittenCode() throws IOException {
        return Files.readString(loaded())
                .contains("org.guildhall.Wiring__BeanFactoryRegistrations");
    }

    private Path settings(TestDatabase database, String port) throws IOException {
        return Operator.of(
                        directory,
                        new Database(database.url(), database.user(), database.password()),
                        KEY,
                        "  smtp: {host: smtp.example.com}\n  port: " + port + "\n")
                .settings();
    }

    private static boolean isReady(String port) {
        try {
            return at(port).get("/health/ready").status() == 200;
        } catch (IllegalStateException _) {
            return false; // nobody listens yet
        }
    }

    private static Visit at(String port) {
        return Visit.at(URI.create("http://localhost:" + port));
    }
}
