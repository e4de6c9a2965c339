package org.guildhall.insight.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.calendar.Clocks;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells stories from the beginning and puts them in the place of what was kept. Whoever tells one
/// waits for whoever does already, and reads all that was committed until then.
@Component
public class Storyteller {
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
