package org.guildhall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// A start in an empty directory, a few pages, and the end: what Java's AOT cache learns from, so
/// that later starts are quick. The launcher script calls it; nobody else needs to.
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/register", "/health");

    @Parameters(paramLabel = "DIR")
    private Path directory = Path.of("rehearsal");

    @Override
    public Integer call() throws Exception {
        var home = new DemoHome(directory.toAbsolutePath().normalize());
        var port = freePort();
        home.prepare();
        new Demo(home, port, Optional.empty(), Map.of()).start(new Running());
        for (var page : PAGES) {
            visit(URI.create("http://localhost:" + port + page));
        }
        return Ending.STOPPED.status();
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void visit(URI page) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        }
    }
}
