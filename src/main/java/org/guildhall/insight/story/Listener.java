package org.guildhall.insight.story;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.job.Pump;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the story of every application: hears of it or of its contract, and tells all of it anew,
/// once for all that was heard within about a second, as telling one costs more than most steps
/// that it tells of. So an event may come twice, late, or out of order.
@Component
public class Listener extends Pump implements EventConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int AT_ONCE = 20;

    private final StoryStore store;
    private final Storyteller storyteller;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Listener(
            StoryStore store,
            Storyteller storyteller,
            Events events,
            TransactionTemplate transaction,
            Clock clock) {
        super("stories");
        this.store = store;
        this.storyteller = storyteller;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void accept(Event event) {
        var about = event.subject().id();
        switch (event.subject().kind()) {
            case "application" -> store.due(about);
            case "contract" ->
                    store.ofContract(about).or(() -> drafted(about)).ifPresent(store::due);
            case "retention" -> application(event).ifPresent(store::due);
            default -> {}
        }
    }

    /// Whose a contract is that no story names yet.
    private Optional<UUID> drafted(UUID contract) {
        return events.of(List.of(contract)).stream()
                .flatMap(event -> application(event).stream())
                .findFirst();
    }

    private static Optional<UUID> application(Event event) {
        return Optional.of(event.text("application"))
                .filter(named -> !named.isEmpty())
                .map(UUID::fromString);
    }

    @Override
    protected boolean work() {
        var taken = new AtomicReference<List<UUID>>(List.of());
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> some(taken)));
        } catch (RuntimeException failure) {
            if (taken.get().isEmpty()) throw failure;
            taken.get().forEach(this::alone);
            return true;
        }
    }

    /// The next ones; true when there are more.
    private boolean some(AtomicReference<List<UUID>> taken) {
        taken.set(store.next(AT_ONCE));
        if (!taken.get().isEmpty()) storyteller.tell(taken.get());
        return taken.get().size() == AT_ONCE;
    }

    /// One that can't be told holds none of the others up.
    private void alone(UUID application) {
        try {
            transaction.executeWithoutResult(
                    _ -> {
                        store.taken(application);
                        storyteller.tell(List.of(application));
                    });
        } catch (RuntimeException failure) {
            LOG.atError()
                    .setCause(failure)
                    .addKeyValue("application", application)
                    .log("story not told");
            transaction.executeWithoutResult(_ -> store.failed(application, clock.instant()));
        }
    }
}
