package org.guildhall.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Starting, taking over and stopping of the server on one data directory.
final class Server {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS_TO_TRY = 3;

    private final Home home;
    private final User user;
    private final Terms terms;

    Server(Home home, User user, Terms terms) {
        this.home = home;
        this.user = user;
        this.terms = terms;
    }

    /// The port of a server that runs: one that outlived its application, or a new one.
    int start() throws IOException {
        var orphan = RunningServer.on(home);
        if (orphan.isPresent()) {
            if (orphan.get().isReady()) {
                return orphan.get().port();
            }
            stop(); // half-way up or down: let it finish, then begin
        }
        RunningServer.disownForeign(home);
        return startNew();
    }

    void stop() throws IOException {
        if (RunningServer.on(home).isEmpty()) {
            return;
        }
        var stopped = control("stop", "--mode=fast");
        if (stopped.status() != 0 && RunningServer.on(home).isPresent()) {
            throw new CannotStart("PostgreSQL did not stop: " + stopped.output());
        }
    }

    private int startNew() throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var begin = Files.exists(home.log()) ? Files.size(home.log()) : 0;
            var started =
                    control("start", "--log=" + home.log(), "--options=" + terms.options(port));
            if (started.status() == 0) {
                return port;
            }
            var words = wordsSince(begin) + "\n" + started.output();
            if (!words.contains("Address already in use") || attempt == PORTS_TO_TRY) {
                throw Complaint.of(home, "PostgreSQL did not start", words);
            }
        }
    }

    private Shell.Result control(String action, String... more) throws IOException {
        var command =
                List.of(
                        home.program("pg_ctl").toString(),
                        action,
                        "--wait",
                        "--timeout=" + PATIENCE.toSeconds(),
                        "--pgdata=" + home.data());
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(more));
        return Shell.run(user.running(whole));
    }

    private String wordsSince(long begin) throws IOException {
        if (!Files.exists(home.log())) {
            return "";
        }
        var log = Files.readAllBytes(home.log());
        return new String(log, (int) begin, log.length - (int) begin, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
