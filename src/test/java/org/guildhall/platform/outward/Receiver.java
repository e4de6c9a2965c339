package org.guildhall.platform.outward;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another system that is told of events, over real HTTP.
public final class Receiver implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final HttpServer server;
    private final LinkedBlockingQueue<Message> arrived = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile Function<Message, Answer> answers = _ -> new Answer(204, Map.of(), "");

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// What came.
    public record Message(Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }

        public String type() {
            return json().path("type").asString("");
        }

        public String subject() {
            return json().path("subject").asString("");
        }
    }

    /// What it says to that.
    public record Answer(int status, Map<String, String> headers, String body) {}

    /// From now on.
    public void answers(Function<Message, Answer> answer) {
        answers = answer;
    }

    /// From now on, with nothing but that status.
    public void answers(int status) {
        answers(_ -> new Answer(status, Map.of(), "status " + status));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    /// The next message, which has come or will soon.
    public Message next() {
        try {
            var next = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) throw new IllegalStateException("no message came");
            return next;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// The next so many.
    public List<Message> next(int many) {
        var messages = new ArrayList<Message>();
        while (messages.size() < many) messages.add(next());
        return messages;
    }

    /// How many came at all.
    public int count() {
        return count.get();
    }

    /// Whether nothing is there that wasn't looked at.
    public boolean isEmpty() {
        return arrived.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, values.getFirst()));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var message = new Message(headers, body);
        count.incrementAndGet();
        var answer = answers.apply(message); // as it stood before anybody saw the message
        arrived.add(message);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
