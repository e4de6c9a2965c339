package org.guildhall.platform.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stands before a bucket that doesn't look at signatures, and turns away what isn't signed right:
/// Signature Version 4 reckoned anew from the request as it came, by the text of its specification
/// and by no library.
final class Doorkeeper implements AutoCloseable {
    private static final Pattern SIGNED =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 Credential=[^/]+/(([0-9]{8})/([^/]+)/([^/]+)/aws4_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI behind;
    private final String secret;

    Doorkeeper(URI behind, String secret) throws IOException {
        this.behind = behind;
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::look);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void look(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (!isSignedRight(exchange, body)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            pass(exchange, body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSignedRight(HttpExchange exchange, byte[] body)
            throws GeneralSecurityException {
        var headers = exchange.getRequestHeaders();
        var found = SIGNED.matcher(String.valueOf(headers.getFirst("Authorization")));
        if (!found.matches()) return false;
        var hash = hex(sha256(body));
        if (!hash.equals(headers.getFirst("x-amz-content-sha256"))) return false;
        var names = found.group(5);
        var lines =
                Stream.of(names.split(";"))
                        .map(name -> name + ":" + headers.getFirst(name) + "\n")
                        .collect(Collectors.joining());
        var request =
                String.join(
                        "\n",
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawPath(),
                        "",
                        lines,
                        names,
                        hash);
        var toSign =
                String.join(
                        "\n",
                        "AWS4-HMAC-SHA256",
                        headers.getFirst("X-Amz-Date"),
                        found.group(1),
                        hex(sha256(bytes(request))));
        var key = bytes("AWS4" + secret);
        for (var part : found.group(1).split("/")) key = hmac(key, part);
        return hex(hmac(key, toSign)).equals(found.group(6));
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().getRawPath()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var length = answer.body().length == 0 ? -1 : answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length);
        if (length > 0) exchange.getResponseBody().write(answer.body());
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes(text));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
