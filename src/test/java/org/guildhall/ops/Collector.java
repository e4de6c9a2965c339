package org.guildhall.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What takes traces by OTLP over HTTP: the batches as they came, to be searched for words.
record Collector(HttpServer server, BlockingQueue<String> batches) implements AutoCloseable {
    static Collector begun() throws IOException {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var collector = new Collector(HttpServer.create(here, 0), new LinkedBlockingQueue<>());
        collector.server.createContext("/v1/traces", collector::take);
        collector.server.start();
        return collector;
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        batches.add(new String(body, StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /// The next batch in which these words are.
    String trace(String words) throws InterruptedException {
        for (var batch = next(); ; batch = next()) {
            if (batch.contains(words)) return batch;
        }
    }

    private String next() throws InterruptedException {
        var batch = batches.poll(60, TimeUnit.SECONDS);
        if (batch == null) throw new AssertionError("no such trace came");
        return batch;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
