package org.guildhall.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` says about a server on a data directory, as PostgreSQL documents its
/// lines: process, directory, start, port, …, state.
///
/// @param pid the process that wrote the file
/// @param port where it listens on the loopback address
/// @param state `ready`, `starting`, `stopping`, or empty
record RunningServer(long pid, int port, String state) {
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    /// A number no process can have. With it PostgreSQL takes the file for a left-over and still
    /// looks whether anybody holds the old server's shared memory.
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    /// The server that works on this data directory, if that process really is one.
    static Optional<RunningServer> on(Home home) throws IOException {
        var lines = lines(home);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var state = lines.size() > STATE_LINE ? lines.get(STATE_LINE).strip() : "";
        return number(lines.getFirst())
                .filter(pid -> isServerOf(home, pid))
                .map(
                        pid ->
                                new RunningServer(
                                        pid,
                                        number(lines.get(PORT_LINE)).orElse(0L).intValue(),
                                        state));
    }

    /// Takes a foreign process's number out of a left-over file, so that the server starts and
    /// nobody ever signals that process.
    static void disownForeign(Home home) throws IOException {
        var lines = lines(home);
        if (lines.isEmpty()) {
            return;
        }
        var alive = number(lines.getFirst()).flatMap(ProcessHandle::of);
        if (alive.isPresent() && !isServerOf(home, alive.get().pid())) {
            var rest = lines.subList(1, lines.size());
            Files.writeString(file(home), NOBODY + "\n" + String.join("\n", rest) + "\n");
        }
    }

    private static boolean isServerOf(Home home, long pid) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info -> namesServer(info, home.data()))
                .isPresent();
    }

    private static boolean namesServer(ProcessHandle.Info info, Path data) {
        var program = info.command().map(Path::of).map(Path::getFileName).map(Path::toString);
        var arguments = info.arguments().map(Arrays::asList).orElse(List.of());
        return program.filter(name -> name.startsWith("postgres")).isPresent()
                && arguments.contains(data.toString());
    }

    boolean isReady() {
        return state.equals("ready");
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static List<String> lines(Home home) throws IOException {
        return Files.exists(file(home)) ? Files.readAllLines(file(home)) : List.of();
    }

    private static Path file(Home home) {
        return home.data().resolve("postmaster.pid");
    }

    private static Optional<Long> number(String line) {
        try {
            return Optional.of(Long.parseLong(line.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
