package org.guildhall.platform.event;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.platform.job.Pump;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands every event to every consumer: one event, one transaction. Any number of nodes may do this
/// at once; the row lock makes sure that each event is done by one of them, and in order per
/// subject.
@Component
class Dispatcher extends Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int LANES = 3;

    private final EventStore store;
    private final ObjectProvider<EventConsumer> consumers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private List<EventConsumer> hearing = List.of();

    Dispatcher(
            EventStore store,
            ObjectProvider<EventConsumer> consumers,
            TransactionTemplate transaction,
            Clock clock) {
        super("dispatcher", LANES);
        this.store = store;
        this.consumers = consumers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Who hears of events is known once all parts are there: some of them have events to tell.
    @Override
    public void start() {
        hearing =
                consumers
                        .orderedStream()
                        .sorted(Comparator.comparing(EventConsumer::isLast))
                        .toList();
        super.start();
    }

    @Override
    protected boolean work() {
        var taken = new AtomicReference<@Nullable Event>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> handOn(taken)));
        } catch (RuntimeException | Error failure) {
            var event = taken.get();
            if (event == null) throw failure;
            putOff(event, failure);
            return true;
        }
    }

    private boolean handOn(AtomicReference<@Nullable Event> taken) {
        var next = store.take(clock.instant());
        next.ifPresent(
                event -> {
                    taken.set(event);
                    hearing.forEach(consumer -> consumer.accept(event));
                });
        return next.isPresent();
    }

    private void putOff(Event event, Throwable failure) {
        LOG.atError()
                .setCause(failure)
                .addKeyValue("event", event.id())
                .addKeyValue("name", event.name())
                .log("event not handed on, will be tried again");
        transaction.executeWithoutResult(
                _ -> store.failed(event, String.valueOf(failure), clock.instant()));
    }
}
