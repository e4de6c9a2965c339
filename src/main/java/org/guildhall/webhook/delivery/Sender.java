package org.guildhall.webhook.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.guildhall.platform.job.Pump;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends what waits. A delivery is taken in one transaction, sent outside of any, and noted in
/// another; a crash in between sends it again, under the same `webhook-id`. Several go at once, few
/// of them to one endpoint, so that one that is slow keeps nobody waiting but itself.
@Component
class Sender extends Pump {
    static final int AT_ONCE = 16;
    static final int TO_ONE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int LONGEST_STOP_SECONDS = 40;

    private final DeliveryStore store;
    private final Handover handover;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();

    Sender(DeliveryStore store, Handover handover, Clock clock) {
        super("webhook-sender");
        this.store = store;
        this.handover = handover;
        this.clock = clock;
    }

    @Override
    protected boolean work() throws InterruptedException {
        if (!free.tryAcquire(1, TimeUnit.SECONDS)) return false;
        var handed = false;
        try {
            var taken = store.take(busy(), clock.instant());
            taken.ifPresent(this::begin);
            handed = taken.isPresent();
            return handed;
        } finally {
            if (!handed) free.release();
        }
    }

    /// Waits for what is under way, so that it is noted.
    @Override
    public void stop() {
        super.stop();
        try {
            if (free.tryAcquire(AT_ONCE, LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                free.release(AT_ONCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Delivery taken) {
        underWay.merge(taken.endpoint(), 1, Integer::sum);
        Thread.ofVirtual().name("webhook-" + taken.id()).start(() -> send(taken));
    }

    private void send(Delivery taken) {
        try {
            handover.send(taken);
        } catch (RuntimeException failure) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("delivery", taken.id())
                    .log("webhook not sent, will be taken again");
        } finally {
            underWay.computeIfPresent(taken.endpoint(), (_, now) -> now == 1 ? null : now - 1);
            free.release();
            wake();
        }
    }

    private Set<UUID> busy() {
        return underWay.entrySet().stream()
                .filter(endpoint -> endpoint.getValue() >= TO_ONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
