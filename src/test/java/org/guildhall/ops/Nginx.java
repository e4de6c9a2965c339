package org.guildhall.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.guildhall.support.FreePort;
import org.jspecify.annotations.Nullable;

/// Debian's nginx on this machine alone, with the file that we hand out: its names, ports and paths
/// are put in, and not a line more.
final class Nginx implements AutoCloseable {
    private static final Path FILE = Path.of("ops", "nginx", "guildhall.conf");

    private final Path directory;
    private final int port;
    private final int plainPort;
    private final OwnCertificate certificate;
    private @Nullable Process process;

    private Nginx(Path directory, int port, int plainPort, OwnCertificate certificate) {
        this.directory = directory;
        this.port = port;
        this.plainPort = plainPort;
        this.certificate = certificate;
    }

    static Nginx prepared(Path directory) throws Exception {
        return new Nginx(
                directory, FreePort.find(), FreePort.find(), OwnCertificate.make(directory));
    }

    URI address() {
        return URI.create("https://localhost:" + port);
    }

    SSLContext trust() {
        return certificate.trust();
    }

    /// Before a Guildhall that listens there.
    void start(int guildhall) throws Exception {
        var server =
                Files.readString(FILE)
                        .replace("127.0.0.1:8080", "127.0.0.1:" + guildhall)
                        .replace("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
                        .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                        .replace("partners.example.com", "localhost")
                        .replace("/etc/nginx/guildhall", directory.toString());
        var whole =
                """
                daemon off;
                %3$s
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  %2$s
                }
                """
                        .formatted(directory, server, user());
        var file = Files.writeString(directory.resolve("nginx.conf"), whole);
        process =
                new ProcessBuilder(program(), "-e", directory + "/error.log", "-c", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("said").toFile())
                        .start();
        awaitPort();
    }

    /// How a page is answered to who comes without encryption.
    int plain(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + plainPort + path)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    /// As root its workers would be somebody else, who can't write into a test's directory.
    private static String user() {
        return "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    }

    /// Where Debian has it; on an ordinary user's path it isn't.
    private static String program() {
        var usual = Path.of("/usr/sbin/nginx");
        return Files.isExecutable(usual) ? usual.toString() : "nginx";
    }

    private void awaitPort() throws Exception {
        for (var tries = 0; ; tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                if (tries == 200 || process == null || !process.isAlive()) {
                    throw new AssertionError(
                            Files.readString(directory.resolve("said"))
                                    + Files.readString(directory.resolve("error.log")),
                            notYet);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
