package org.guildhall.kill;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.guildhall.Guildhall;
import org.guildhall.support.FreePort;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The program as a process of its own that can be killed at any moment and started again: always
/// at the same address, on the same database, before the same mail server. Its first start and end
/// are a rehearsal, from which Java's AOT cache makes the many starts that follow quick.
final class Program implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final String SESSIONS =
            "select count(*) from pg_stat_activity where application_name = :name";

    private final String name;
    private final Path notes;
    private final List<String> settings;
    private String classPath;
    private final JdbcClient database;
    private final Visit visit;
    private @Nullable Process process;

    Program(Installation installation, Path notes) {
        this(installation, "guildhall-to-be-killed", installation.address().getPort(), notes);
    }

    /// One of several on the same database, each at a port of its own.
    Program(Installation installation, String name, int port, Path notes) {
        this.name = name;
        this.notes = notes;
        this.settings = new ArrayList<>(settings(installation.startedWith(), name, port));
        this.classPath = classes();
        this.database = installation.database();
        this.visit = Visit.at(URI.create("http://localhost:" + port));
    }

    private static List<String> settings(Map<String, String> startedWith, String name, int port) {
        var all = new TreeMap<>(startedWith);
        all.remove("logging.config"); // lies among the tests
        all.put("server.port", String.valueOf(port));
        // nodes of one machine can't all listen where the installation listened
        all.computeIfPresent(
                "guildhall.inbound.smtp.port", (_, _) -> String.valueOf(FreePort.find()));
        all.merge("spring.datasource.url", "?ApplicationName=" + name, String::concat);
        all.put("spring.main.sources", Guildhall.class.getName());
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    /// What the product itself has on its class path, in jars: nothing of the tests.
    private String classes() {
        var path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> entry.endsWith(".jar") ? entry : jar(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String jar(String directory) {
        var jar = notes.resolve("guildhall.jar");
        if (Files.exists(jar)) return jar.toString();
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        var status = tool.run(System.out, System.err, "cf", jar.toString(), "-C", directory, ".");
        if (status != 0) throw new IllegalStateException("no jar of " + directory);
        return jar.toString();
    }

    /// With that setting too from its next start on.
    void set(String setting, String value) {
        settings.add("--" + setting + "=" + value);
    }

    /// The same one's next version from its next start on: with what lies in that directory too.
    void becomes(Path more) {
        classPath += File.pathSeparator + more;
    }

    /// Starts it once and ends it in order, so that it starts quickly from then on.
    void rehearse() throws IOException, InterruptedException {
        launch("-XX:AOTCacheOutput=" + cache());
        Objects.requireNonNull(process).destroy();
        process.waitFor();
    }

    /// Starts it, and waits until it calls itself ready.
    void start() throws IOException, InterruptedException {
        launch("-XX:AOTCache=" + cache());
    }

    private Path cache() {
        return notes.resolve("program.aot");
    }

    private void launch(String cache) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx400m", "--enable-native-access=ALL-UNNAMED", cache));
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        words.addAll(List.of("-Xlog:aot*=off", "-Xlog:cds*=off"));
        words.addAll(List.of("-cp", classPath, SpringApplication.class.getName()));
        words.addAll(settings);
        var log = notes.resolve(name + ".log").toFile();
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GUILDHALL_"));
        process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        var end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError("did not start: " + Files.readString(log.toPath()));
            }
            Thread.sleep(20);
        }
    }

    private boolean isReady() {
        try {
            return visit.get("/health").status() == 200;
        } catch (IllegalStateException _) {
            return false; // nobody listens yet
        }
    }

    /// Ends it as a power failure would, and waits until the database has noticed: what was under
    /// way is committed or gone then.
    void kill() throws InterruptedException {
        if (process == null) return;
        process.destroyForcibly().waitFor();
        while (database.sql(SESSIONS).param("name", name).query(Integer.class).single() > 0) {
            Thread.sleep(5);
        }
    }

    /// Ends it in order: what is under way is answered first.
    void stop() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        if (process != null) process.destroyForcibly().onExit().join();
    }
}
