package org.guildhall.health;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The time between "send me nobody more" and the end of service. `/health/ready` answers 503 as
/// soon as the stop has begun; whoever comes meanwhile is served, until the balancer has noticed.
@Component
class Drain implements SmartLifecycle {
    private final Duration longest;
    private volatile boolean running;

    Drain(@Value("${guildhall.drain:0s}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        try {
            Thread.sleep(longest);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before everything else, so that all of it still works.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
