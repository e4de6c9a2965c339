package org.guildhall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.guildhall.support.Eventually;

/// The program as an operator starts it: a process of its own, with its words and its end.
record Started(Process process, Path output, Path errors) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Started with(Path notes, String... arguments) throws IOException {
        return with(notes, List.of("-cp", classes()), arguments);
    }

    /// The same with these words for Java, its class path among them.
    static Started with(Path notes, List<String> java, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx400m", "--enable-native-access=ALL-UNNAMED"));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(java);
        command.add(Guildhall.class.getName());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(notes, "output", "");
        var errors = Files.createTempFile(notes, "errors", "");
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("GUILDHALL_"));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        return new Started(builder.start(), output, errors);
    }

    /// What the product itself has on its class path: no test's log settings among it.
    static String classes() {
        var path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(":"))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
    }

    /// Waits for the ready line.
    String ready() {
        until("its ready line", () -> read(output).endsWith("\n"));
        return read(output);
    }

    /// Waits until that is so, no longer than the program runs.
    void until(String what, BooleanSupplier holds) {
        Eventually.holds(
                PATIENCE,
                () -> what + ": " + complaint(),
                () -> holds.getAsBoolean() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("ended before " + what + ": " + complaint());
        }
    }

    int status() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    String complaint() {
        return read(errors).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
