package org.guildhall.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.support.Visit.File;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A program that calls the JSON API with somebody's token.
public record Program(Installation guildhall, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One with a fresh token of that person.
    public static Program of(Installation guildhall, Persona persona) {
        var tokens = guildhall.front(ApiTokens.class);
        return new Program(
                guildhall,
                tokens.open(new Holder.OfPerson(persona.id()), "test", Duration.ofDays(30)));
    }

    /// What came back.
    ///
    /// @param tag the `ETag`, empty where there is none
    public record Said(int status, String tag, byte[] bytes, HttpResponse<byte[]> response) {
        /// The body as JSON.
        public JsonNode json() {
            return bytes.length == 0 ? JsonNodeFactory.instance.nullNode() : JSON.readTree(bytes);
        }

        /// One text of the body.
        public String text(String name) {
            return json().path(name).asString("");
        }

        @Override
        public String toString() {
            return status + " " + new String(bytes, StandardCharsets.UTF_8);
        }
    }

    public Said get(String path) {
        return send(request(path).GET());
    }

    /// Creates; without a version where the thing has none yet.
    public Said post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    /// Changes what has that tag.
    public Said post(String path, String tag, String body) {
        return send(request(path).header("If-Match", tag).POST(BodyPublishers.ofString(body)));
    }

    /// The same under an idempotency key.
    public Said post(String path, String tag, String key, String body) {
        return send(
                request(path)
                        .header("If-Match", tag)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    /// Reads in the shape that is asked for, such as `text/plain`.
    public Said getAs(String shape, String path) {
        return send(request(path).header("Accept", shape).GET());
    }

    /// Sends the same way.
    public Said postAs(String shape, String path, String tag, String body) {
        return send(
                request(path)
                        .header("Accept", shape)
                        .header("If-Match", tag)
                        .POST(BodyPublishers.ofString(body)));
    }

    public Said put(String path, String tag, String body) {
        return send(request(path).header("If-Match", tag).PUT(BodyPublishers.ofString(body)));
    }

    /// Removes what has that tag.
    public Said delete(String path, String tag) {
        return send(request(path).header("If-Match", tag).DELETE());
    }

    /// Hands a file in, its bytes as they are.
    public Said upload(String path, String tag, byte[] content) {
        return send(
                request(path)
                        .setHeader("Content-Type", "application/octet-stream")
                        .header("If-Match", tag)
                        .POST(BodyPublishers.ofByteArray(content)));
    }

    /// Hands in words and files together; the tag is empty for what has no version yet.
    public Said form(String path, String tag, Map<String, String> fields, List<File> files) {
        var request = request(path).setHeader("Content-Type", Multipart.TYPE);
        if (!tag.isEmpty()) request.header("If-Match", tag);
        return send(request.POST(BodyPublishers.ofByteArray(Multipart.body(fields, files))));
    }

    /// The same under an idempotency key.
    public Said form(
            String path, String tag, String key, Map<String, String> fields, List<File> files) {
        return send(
                request(path)
                        .setHeader("Content-Type", Multipart.TYPE)
                        .header("If-Match", tag)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(Multipart.body(fields, files))));
    }

    /// A body written by Jackson.
    public static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(guildhall.address() + path))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Said send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            var tag = answer.headers().firstValue("ETag").orElse("");
            return new Said(answer.statusCode(), tag, answer.body(), answer);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
