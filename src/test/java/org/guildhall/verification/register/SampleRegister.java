package org.guildhall.verification.register;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A public register over real HTTP, that says what a test tells it to.
public final class SampleRegister implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public SampleRegister() {
        try {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(here, 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private record Page(int status, String body) {}

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// From now on it says that at that path.
    public void says(String path, int status, String body) {
        pages.put(path, new Page(status, body));
    }

    /// From now on it has that LEI.
    public void hasLei(String lei, String name, String status) {
        says(
                "/api/v1/lei-records/" + lei,
                200,
                """
                {"data": {"type": "lei-records", "id": "%1$s", "attributes": {"lei": "%1$s", "entity": {
                  "legalName": {"name": "%2$s", "language": "zh"},
                  "otherNames": [{"name": "Sample Trading Co., Ltd.", "type": "ALTERNATIVE_LANGUAGE_LEGAL_NAME"}],
                  "transliteratedOtherNames": [], "status": "%3$s"}}}}
                """
                        .formatted(lei, name, status));
    }

    /// From now on it doesn't have that LEI.
    public void hasNoLei(String lei) {
        says(
                "/api/v1/lei-records/" + lei,
                404,
                """
                {"errors": [{"status": "404", "title": "Not found"}]}
                """);
    }

    /// From now on it says that about a VAT number.
    public void saysOfVat(String state, String number, boolean valid, String word, String name) {
        says(
                "/rest-api/ms/" + state + "/vat/" + number,
                200,
                """
                {"isValid": %s, "userError": "%s", "name": "%s", "address": "---", "vatNumber": "%s"}
                """
                        .formatted(valid, word, name, number));
    }

    /// The paths that were asked for.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        var page = pages.getOrDefault(path, new Page(404, "<html>no such page</html>"));
        var bytes = page.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
