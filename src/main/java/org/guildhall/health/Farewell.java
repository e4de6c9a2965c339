package org.guildhall.health;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// A moment between the last request's end and the end of the connections: Tomcat counts a request
/// as done before what is left of its answer is sent, and an answer cut short is no answer.
@Component
class Farewell implements SmartLifecycle {
    private static final Duration MOMENT = Duration.ofMillis(300);

    /// Spring Boot waits for requests 1024 before the default phase, and closes connections 2048
    /// before it; phases end from the highest to the lowest.
    private static final int BETWEEN = DEFAULT_PHASE - 1536;

    private final boolean drains;
    private volatile boolean running;

    Farewell(@Value("${guildhall.drain:0s}") Duration drain) {
        this.drains = drain.isPositive();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (!drains) return;
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BETWEEN;
    }
}
