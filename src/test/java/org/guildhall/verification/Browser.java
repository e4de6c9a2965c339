package org.guildhall.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A signed-in person's browser without scripts: keeps cookies, sends the forms it was shown.
final class Browser {
    private static final String BOUNDARY = "----guildhall-test";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> cookies = new HashMap<>();
    private String csrf = "";

    Browser(int port, String session) {
        base = "http://localhost:" + port;
        cookies.put("session", session);
    }

    /// A file of a form.
    @SuppressWarnings("ArrayRecordComponent")
    record Part(String field, String name, byte[] content) {}

    record Shown(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        Document page() {
            return Jsoup.parse(body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /// The words at a field, empty when nothing is wrong there.
        String problem(String field) {
            return page().select("#problem-" + field).text();
        }

        String value(String field) {
            return page().select("#field-" + field).val();
        }
    }

    Shown get(String path) {
        var shown = send(request(path).GET());
        remember(shown);
        return shown;
    }

    /// Sends fields as a script would: with the mark in a header.
    Shown post(String path, Map<String, String> fields, String... headers) {
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-TOKEN", csrf)
                        .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        var shown = send(request);
        remember(shown);
        return shown;
    }

    /// Sends a form with files.
    Shown upload(String path, Map<String, String> fields, Part... files) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        var request =
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(multipart(all, files)));
        var shown = send(request);
        remember(shown);
        return shown;
    }

    private static byte[] multipart(Map<String, String> fields, Part... files) {
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(out, "name=\"" + name + "\"", bytes(value)));
        for (var file : files) {
            var head = "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"";
            part(out, head, file.content());
        }
        out.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String head, byte[] content) {
        out.writeBytes(
                bytes(
                        "--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; "
                                + head
                                + "\r\n\r\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var jar =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", jar);
    }

    private static Shown send(HttpRequest.Builder request) {
        try {
            return new Shown(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void remember(Shown shown) {
        for (var cookie : shown.response().headers().allValues("Set-Cookie")) {
            var end = cookie.indexOf(';');
            var pair = end < 0 ? cookie : cookie.substring(0, end);
            var equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        var token = shown.page().select("input[name=_csrf]").val();
        if (!token.isEmpty()) csrf = token;
    }
}
