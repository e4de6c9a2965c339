package org.guildhall.insight.story;

import java.util.Objects;
import org.guildhall.platform.database.Patience;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.job.Pump;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells all of history once: on an installation that is older than its figures, and whenever the
/// rules by which stories are told have changed. Pages go on meanwhile, with what is there already;
/// a stopped process goes on where it was.
@Component
public class Retelling extends Pump {
    /// One more whenever [Telling] or [StoryRows] tell the same history otherwise.
    public static final int RULES = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Retelling.class);
    private static final int AT_ONCE = 200;

    private final StoryStore store;
    private final Storyteller storyteller;
    private final Events events;
    private final Patience patience;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    public Retelling(
            StoryStore store,
            Storyteller storyteller,
            Events events,
            Patience patience,
            TransactionTemplate transaction) {
        super("retelling");
        this.store = store;
        this.storyteller = storyteller;
        this.events = events;
        this.patience = patience;
        this.transaction = transaction;
    }

    @Override
    public boolean work() {
        if (done) return false;
        done = !Objects.requireNonNull(transaction.execute(_ -> some()));
        return !done;
    }

    /// The next applications; false when all were told.
    private boolean some() {
        patience.beginHere();
        var told = store.told(RULES);
        if (told.done()) return false;
        var next = events.subjects("application", told.reached(), AT_ONCE);
        storyteller.tell(next);
        var reached = next.isEmpty() ? told.reached() : next.getLast();
        store.reached(RULES, new StoryStore.Told(reached, next.size() < AT_ONCE));
        if (next.size() < AT_ONCE) LOG.atInfo().addKeyValue("rules", RULES).log("history told");
        return next.size() == AT_ONCE;
    }
}
