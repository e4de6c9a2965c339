package org.guildhall.kill;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The PostgreSQL behind an installation, as whoever has its machine in hand can trouble it.
///
/// @param data its data directory
/// @param pid its first process, the parent of all others
record DatabaseServer(Path data, long pid) {
    private static final String SOMEBODY =
            "select pid from pg_stat_activity where datname = :database and pid <> pg_backend_pid() limit 1";

    /// The one of that database; whoever asks must be its superuser.
    static DatabaseServer of(JdbcClient database) throws IOException {
        var data = Path.of(database.sql("show data_directory").query(String.class).single());
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        return new DatabaseServer(data, Long.parseLong(pid));
    }

    /// Everything stands still: connections stay open, and nobody answers.
    void pause() throws IOException, InterruptedException {
        signal("STOP", Stream.of(pid));
        signal("STOP", others());
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT", others());
        signal("CONT", Stream.of(pid));
    }

    /// One process dies, so that the server throws everybody out and recovers as after a power cut.
    void breakDown(JdbcClient database, String name) throws IOException, InterruptedException {
        var victim = database.sql(SOMEBODY).param("database", name).query(Long.class).single();
        signal("KILL", Stream.of(victim));
    }

    /// Stopped in order and started again, at the same port.
    void restart() throws IOException, InterruptedException {
        var program = Path.of("/proc", String.valueOf(pid), "exe").toRealPath();
        var control = program.resolveSibling("pg_ctl").toString();
        var asRoot = new UnixSystem().getUid() == 0;
        var words =
                Stream.concat(
                        asRoot ? Stream.of("unshare", "--user") : Stream.of(),
                        Stream.of(control, "restart", "-m", "fast", "-w", "-D", data.toString()));
        run(words.toList());
    }

    private Stream<Long> others() {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
    }

    private static void signal(String name, Stream<Long> pids)
            throws IOException, InterruptedException {
        var all = pids.map(String::valueOf);
        run(Stream.concat(Stream.of("kill", "-" + name), all).toList());
    }

    static void run(List<String> words) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) throw new IOException("failed: " + String.join(" ", words));
    }
}
