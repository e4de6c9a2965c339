package org.guildhall.contract.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.contract.service.SigningService.Handover;
import org.guildhall.contract.service.SigningService.Report;
import org.guildhall.contract.service.SigningService.Signer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The sample signing service on a port of this machine, in the protocol of `docs/contracts.md`.
public final class SampleSigningServer implements AutoCloseable {
    public static final String TOKEN = "a-token-of-the-sample";

    private final SampleSigningService service = new SampleSigningService();
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private volatile boolean away;

    public SampleSigningServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    SampleSigningService service() {
        return service;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    SigningService client() {
        return new HttpSigningService(address(), TOKEN, HttpClient.newHttpClient(), json);
    }

    /// From now on it answers that it can't, or that it can again.
    public void isAway(boolean now) {
        away = now;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var known =
                    ("Bearer " + TOKEN)
                            .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (away || !known) {
                exchange.sendResponseHeaders(away ? 503 : 401, -1);
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            try {
                send(exchange, answer(exchange, body));
            } catch (IOException _) {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private byte[] answer(HttpExchange exchange, byte[] body) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/");
        if (path.length == 3) {
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var made = service.hand(handover(key, json.readTree(body)));
            return written(Map.of("id", made.name(), "page", made.page().orElseThrow().toString()));
        }
        return switch (path.length == 4 ? "" : path[4]) {
            case "document" -> service.finished(path[3]);
            case "withdrawal" -> {
                service.withdraw(path[3], json.readTree(body).path("reason").asString());
                yield written(Map.of());
            }
            default -> written(Map.of("id", path[3], "events", events(path[3])));
        };
    }

    private static Handover handover(String key, JsonNode body) {
        return new Handover(
                key,
                body.path("reference").asString(),
                Base64.getDecoder().decode(body.path("document").asString()),
                signer(body.path("partner")),
                signer(body.path("vendor")),
                Instant.parse(body.path("deadline").asString()));
    }

    private static Signer signer(JsonNode signer) {
        return new Signer(
                signer.path("name").asString(),
                signer.path("email").asString(),
                Locale.forLanguageTag(signer.path("language").asString()));
    }

    private List<Map<String, String>> events(String envelope) throws IOException {
        return service.reports(envelope).stream().map(SampleSigningServer::event).toList();
    }

    private static Map<String, String> event(Report report) {
        return Map.of(
                "step", report.step().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "at", report.at().toString(),
                "who", report.who(),
                "address", report.address(),
                "reason", report.reason());
    }

    private byte[] written(Object answer) {
        return json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, byte[] answer) throws IOException {
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }
}
