package org.guildhall.kill;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.support.Visit;

/// Debian's nginx in front of several nodes: each request goes to the next one, whoever it is of;
/// one that can't be reached is left out for two seconds, and what may be asked twice is asked of
/// another.
final class Balancer implements AutoCloseable {
    private final Process process;
    private final Path notes;
    private final URI address;

    private Balancer(Process process, Path notes, URI address) {
        this.process = process;
        this.notes = notes;
        this.address = address;
    }

    /// Listens at that address until it is closed.
    static Balancer at(URI address, List<Integer> nodes, Path notes) throws IOException {
        var file = written(notes, address, nodes);
        var log = notes.resolve("nginx.out").toFile();
        var started =
                new ProcessBuilder(program(), "-c", file.toString(), "-p", notes.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        var balancer = new Balancer(started, notes, address);
        while (!isThere(address)) {
            if (!started.isAlive()) throw new IOException(Files.readString(log.toPath()));
        }
        return balancer;
    }

    /// From now on these, and no others; whoever is being answered still is.
    void goOnWith(List<Integer> nodes) throws IOException, InterruptedException {
        written(notes, address, nodes);
        DatabaseServer.run(List.of("kill", "-HUP", String.valueOf(process.pid())));
    }

    private static Path written(Path notes, URI address, List<Integer> nodes) throws IOException {
        var servers =
                nodes.stream()
                        .map("    server 127.0.0.1:%d max_fails=1 fail_timeout=2s;"::formatted)
                        .collect(Collectors.joining("\n"));
        var file = notes.resolve("nginx.conf");
        return Files.writeString(file, configuration(notes, servers, address.getPort()));
    }

    private static String configuration(Path notes, String servers, int port) {
        return """
            daemon off;
            %4$s
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              proxy_buffer_size 128k;
              proxy_buffers 8 128k;
              proxy_busy_buffers_size 256k;
              upstream nodes {
            %2$s
              }
              server {
                listen 127.0.0.1:%3$d;
                location / {
                  proxy_pass http://nodes;
                  proxy_set_header Host $http_host;
                  proxy_connect_timeout 1s;
                  proxy_read_timeout 30s;
                  proxy_next_upstream error timeout http_502 http_503;
                }
              }
            }
            """
                .formatted(notes, servers, port, user());
    }

    /// As root its workers would be nobody, who may not write where the notes lie.
    private static String user() {
        return new UnixSystem().getUid() == 0 ? "user root;" : "";
    }

    /// Where Debian has it; on an ordinary user's path it isn't.
    private static String program() {
        var usual = Path.of("/usr/sbin/nginx");
        return Files.isExecutable(usual) ? usual.toString() : "nginx";
    }

    private static boolean isThere(URI address) {
        try {
            return Visit.at(address).get("/health").status() > 0;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
