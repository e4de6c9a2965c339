package org.guildhall.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.guildhall.support.Visit;

/// What a balancer with health checks does, for nginx, whose free edition has none: asks every node
/// twice a second whether it is ready, and sends people to those that are.
final class HealthChecks implements Runnable {
    private static final int MILLIS = 500;

    private final Balancer balancer;
    private final List<Integer> nodes;
    private List<Integer> ready;

    HealthChecks(Balancer balancer, List<Integer> nodes) {
        this.balancer = balancer;
        this.nodes = nodes;
        this.ready = nodes;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void look() throws IOException, InterruptedException {
        var now = nodes.stream().filter(HealthChecks::isReady).toList();
        if (now.isEmpty() || now.equals(ready)) return;
        ready = now;
        balancer.goOnWith(now);
    }

    private static boolean isReady(int port) {
        try {
            var node = Visit.at(URI.create("http://localhost:" + port));
            return node.get("/health/ready").status() == 200;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
