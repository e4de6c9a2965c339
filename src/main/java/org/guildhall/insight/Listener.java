package org.guildhall.insight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.springframework.stereotype.Component;

/// Keeps the story of every application: at each event of it or of its contract, all of its history
/// is told again. So an event may come twice, late, or out of order.
@Component
class Listener implements EventConsumer {
    private final StoryStore store;
    private final Storyteller storyteller;

    Listener(StoryStore store, Storyteller storyteller) {
        this.store = store;
        this.storyteller = storyteller;
    }

    @Override
    public void accept(Event event) {
        var about = event.subject().id();
        switch (event.subject().kind()) {
            case "application" -> storyteller.tell(List.of(about));
            // A contract that no application names yet is told with the row that names it.
            case "contract" ->
                    store.ofContract(about).ifPresent(of -> storyteller.tell(List.of(of)));
            case "retention" ->
                    Optional.of(event.text("application"))
                            .filter(named -> !named.isEmpty())
                            .ifPresent(of -> storyteller.tell(List.of(UUID.fromString(of))));
            default -> {}
        }
    }
}
