package org.guildhall.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.guildhall.support.FreePort;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Keycloak of this machine's own, started from its archive, with its administration.
final class KeycloakServer implements AutoCloseable {
    private static final String ADMIN = "admin";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int PAUSE_MILLIS = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private KeycloakServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /// Unpacks the archive where that hasn't been done, starts it, and waits until it answers.
    static KeycloakServer start(Path directory) throws IOException, InterruptedException {
        var home = unpacked(directory);
        FileSystemUtils.deleteRecursively(home.resolve("data")); // begins anew each time
        var port = FreePort.find();
        var builder =
                new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + FreePort.find());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile());
        var server = new KeycloakServer(builder.start(), "http://127.0.0.1:" + port);
        server.await();
        return server;
    }

    /// Where a realm's provider is: its issuer.
    String issuer(String realm) {
        return address + "/realms/" + realm;
    }

    /// Makes something, as the administrator.
    void post(String path, String body) throws IOException, InterruptedException {
        send("POST", path, body);
    }

    /// Changes something, as the administrator.
    void put(String path, String body) throws IOException, InterruptedException {
        send("PUT", path, body);
    }

    /// Removes something, as the administrator.
    void delete(String path) throws IOException, InterruptedException {
        send("DELETE", path, "");
    }

    /// Looks something up, as the administrator.
    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", path, ""));
    }

    /// The pid of the script is a shell's; Java is its child.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private String send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/admin/realms" + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + answer.body());
        }
        return answer.body();
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + ADMIN;
        var request =
                HttpRequest.newBuilder(
                                URI.create(issuer("master") + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asString("");
    }

    private void await() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (answers()) return;
            Thread.sleep(PAUSE_MILLIS);
        }
        close();
        throw new IOException("Keycloak doesn't answer; its log is beside its archive");
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer("master"))).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path unpacked(Path directory) throws IOException, InterruptedException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                if (Files.isExecutable(file.resolve("bin/kc.sh"))) return file;
            }
        }
        try (var files = Files.list(directory)) {
            var archive =
                    files.filter(file -> file.toString().endsWith(".tar.gz"))
                            .findFirst()
                            .orElseThrow();
            var tar = new ProcessBuilder("tar", "xzf", archive.toString(), "-C", directory + "");
            if (tar.inheritIO().start().waitFor() != 0) throw new IOException("can't unpack it");
        }
        return unpacked(directory);
    }
}
