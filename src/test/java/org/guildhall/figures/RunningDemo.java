package org.guildhall.figures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A demo as its user starts it: `./guildhall demo`, in a process and a directory of its own.
///
/// @param ready from the start of the command to its ready line
record RunningDemo(Process process, Path directory, URI address, Duration ready)
        implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Pattern READY = Pattern.compile("is ready: (\\S+)");
    private static final int ADDRESS_LINE = 3;

    static RunningDemo start(Path directory) throws IOException, InterruptedException {
        var output = Files.createTempFile("demo", ".out");
        var builder =
                new ProcessBuilder(
                        "./guildhall",
                        "demo",
                        "--data",
                        directory.toString(),
                        "--port",
                        "0",
                        "--vendor",
                        "Alibaba Cloud");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        var began = System.nanoTime();
        var process = builder.start();
        var address = READY.matcher("");
        while (!address.reset(Files.readString(output)).find()) {
            var waited = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive() || waited.compareTo(LONGEST_START) > 0) {
                throw new IllegalStateException(Files.readString(output));
            }
            Thread.sleep(5);
        }
        var ready = Duration.ofNanos(System.nanoTime() - began);
        return new RunningDemo(process, directory, URI.create(address.group(1)), ready);
    }

    /// What the Java process holds of the machine's memory, in MB; Linux only.
    long resident() throws IOException {
        var pages = Files.readString(Path.of("/proc/" + process.pid() + "/statm")).split(" ")[1];
        return Long.parseLong(pages) * 4096 / 1_000_000;
    }

    /// Its database, by the password that lies beside it.
    JdbcClient database() throws IOException {
        var postgres = directory.resolve("postgres");
        var server = Files.readString(postgres.resolve("18/data/postmaster.pid")).split("\n");
        return JdbcClient.create(
                new DriverManagerDataSource(
                        "jdbc:postgresql://127.0.0.1:" + server[ADDRESS_LINE] + "/guildhall",
                        "guildhall",
                        Files.readString(postgres.resolve("password"))));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
