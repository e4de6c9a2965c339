package org.guildhall.platform.event;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The history of everything. Appending joins the caller's transaction and needs one: what happened
/// and its history row are committed together or not at all.
@Component
public class Events {
    private final EventStore store;
    private final Dispatcher dispatcher;
    private final Clock clock;

    Events(EventStore store, Dispatcher dispatcher, Clock clock) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /// Writes one row of history and wakes the dispatcher once it is committed. Answers the row's
    /// number.
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(Happening happening) {
        var id = store.append(happening, clock.instant());
        dispatcher.wakeAfterCommit();
        return id;
    }

    /// All that happened to a subject, oldest first.
    @Transactional(readOnly = true)
    public List<Event> of(UUID subjectId) {
        return store.of(subjectId);
    }

    /// All that happened to several subjects, oldest first.
    @Transactional(readOnly = true)
    public List<Event> of(Collection<UUID> subjects) {
        return store.of(subjects);
    }

    /// The subjects of a kind that have a history, in the order of their keys, after that one: for
    /// whoever tells all of it again.
    @Transactional(readOnly = true)
    public List<UUID> subjects(String kind, UUID after, int limit) {
        return store.subjects(kind, after, limit);
    }

    /// Whether that happened to a subject since then: what a timer, which may fire twice, asks
    /// before it does it. Who asks the same meanwhile waits until the first one's transaction is
    /// over, so that two of them never both find that it hasn't.
    @Transactional(readOnly = true)
    public boolean hasHappened(UUID subjectId, String type, Instant since) {
        return store.hasHappened(subjectId, type, since);
    }

    /// How many events wait to be handed on; 0 when everybody has heard everything.
    @Transactional(readOnly = true)
    public int waiting() {
        return store.waiting();
    }
}
