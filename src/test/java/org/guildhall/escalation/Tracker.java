package org.guildhall.escalation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Request Tracker as its REST interface, version 2, is documented: tokens, TicketSQL searches for
/// a subject, tickets, comments with attachments; over real HTTP.
final class Tracker implements AutoCloseable {
    static final String TOKEN = "1-14-0123456789abcdef";

    private static final Pattern LIKE = Pattern.compile("Subject LIKE '([^']+)'");

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final List<Entry> tickets = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile boolean losing;

    /// A ticket there.
    record Entry(String id, JsonNode fields, Map<String, byte[]> attachments) {
        String text(String field) {
            return fields.path(field).asString("");
        }
    }

    Tracker() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/REST/2.0/", this::answered);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Entry> tickets() {
        return List.copyOf(tickets);
    }

    /// So many requests are answered with 503 from now on.
    void fail(int requests) {
        failing.set(requests);
    }

    /// The next ticket is made, and the answer about it lost.
    void loseAnswer() {
        losing = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answered(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, 503, Map.of("message", "Service Unavailable"));
            } else if (!("token " + TOKEN)
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, Map.of("message", "Unauthorized"));
            } else {
                route(exchange, body);
            }
        }
    }

    private void route(HttpExchange exchange, byte[] body) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/REST/2.0".length());
        var what = exchange.getRequestMethod() + " " + path.replaceAll("[0-9]+", "N");
        switch (what) {
            case "GET /tickets" -> search(exchange);
            case "POST /ticket" -> create(exchange, json.readTree(body));
            case "GET /ticket/N/attachments" -> listed(exchange, one(path));
            case "POST /ticket/N/comment" -> comment(exchange, one(path), json.readTree(body));
            default -> answer(exchange, 404, Map.of("message", "Not Found"));
        }
    }

    private void search(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery().substring("query=".length());
        var like = LIKE.matcher(URLDecoder.decode(query, StandardCharsets.UTF_8));
        if (!like.find()) {
            answer(exchange, 400, Map.of("message", "no such query"));
            return;
        }
        var found = tickets.stream().filter(each -> each.text("Subject").contains(like.group(1)));
        page(exchange, found.map(each -> reference("ticket", each.id())).toList());
    }

    private void create(HttpExchange exchange, JsonNode fields) throws IOException {
        if (!fields.path("Queue").asString("").equals("Mail operations")) {
            answer(exchange, 400, Map.of("message", "Could not create ticket. Queue not set"));
            return;
        }
        var id = String.valueOf(20 + tickets.size());
        tickets.add(new Entry(id, fields, new LinkedHashMap<>()));
        if (losing) {
            losing = false;
            return; // the connection ends without an answer
        }
        answer(exchange, 201, reference("ticket", id));
    }

    private void listed(HttpExchange exchange, Entry ticket) throws IOException {
        var items = new ArrayList<Map<String, Object>>();
        for (var name : ticket.attachments().keySet()) {
            var item = new LinkedHashMap<String, Object>(reference("attachment", "7"));
            item.put("Filename", name);
            items.add(item);
        }
        page(exchange, items);
    }

    private void comment(HttpExchange exchange, Entry ticket, JsonNode body) throws IOException {
        for (var file : body.path("AttachmentsContents")) {
            ticket.attachments()
                    .put(
                            file.path("FileName").asString(""),
                            Base64.getDecoder().decode(file.path("FileContent").asString("")));
        }
        answer(exchange, 201, List.of("Comments added"));
    }

    private Entry one(String path) {
        var id = path.replaceAll("[^0-9]", "");
        return tickets.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private Map<String, Object> reference(String type, String id) {
        return Map.of("type", type, "id", id, "_url", address() + "/REST/2.0/" + type + "/" + id);
    }

    private void page(HttpExchange exchange, List<Map<String, Object>> items) throws IOException {
        answer(
                exchange,
                200,
                Map.of(
                        "total",
                        items.size(),
                        "count",
                        items.size(),
                        "page",
                        1,
                        "per_page",
                        20,
                        "items",
                        items));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
