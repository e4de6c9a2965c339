package org.guildhall.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.calendar.Clocks;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.event.Events;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the story of every application: at each event of it or of its contract, all of its history
/// is told again and takes the place of what was kept. So an event may come twice, late, or out of
/// order.
@Component
class Storyteller implements EventConsumer {
    private final StoryStore store;
    private final StoryRows rows;
    private final Events events;
    private final Clocks clocks;

    Storyteller(StoryStore store, StoryRows rows, Events events, Clocks clocks) {
        this.store = store;
        this.rows = rows;
        this.events = events;
        this.clocks = clocks;
    }

    @Override
    @Transactional
    public void accept(Event event) {
        var about = event.subject().id();
        switch (event.subject().kind()) {
            case "application" -> tell(List.of(about));
            // A contract that no application names yet is told with the row that names it.
            case "contract" -> store.ofContract(about).ifPresent(of -> tell(List.of(of)));
            default -> {}
        }
    }

    /// Tells the stories of these applications from the beginning.
    @Transactional
    public void tell(Collection<UUID> applications) {
        store.lock(applications);
        var own = byApplication(applications);
        var stories =
                own.entrySet().stream()
                        .flatMap(each -> Telling.of(each.getKey(), each.getValue()).stream())
                        .toList();
        store.keep(applications, rows.of(stories, clocks.of(applications)));
    }

    /// The rows of history of each application and of its contracts.
    private Map<UUID, List<Event>> byApplication(Collection<UUID> applications) {
        var byApplication = new HashMap<UUID, List<Event>>();
        var ofContract = new HashMap<UUID, UUID>();
        for (var event : events.of(applications)) {
            var application = event.subject().id();
            byApplication.computeIfAbsent(application, _ -> new ArrayList<>()).add(event);
            Telling.contracts(List.of(event))
                    .forEach(contract -> ofContract.put(contract, application));
        }
        for (var event : events.of(ofContract.keySet())) {
            var application = ofContract.get(event.subject().id());
            var history = application == null ? null : byApplication.get(application);
            if (history != null) history.add(event);
        }
        return byApplication;
    }
}
