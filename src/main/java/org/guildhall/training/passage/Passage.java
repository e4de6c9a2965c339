package org.guildhall.training.passage;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.network.Partnership;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.form.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves a partnership between access and selling: asks the table, writes the new state under the
/// version that was seen, and history. All of it in the caller's one transaction.
@Component
public class Passage {
    private final EnablementStore store;
    private final Rooms rooms;
    private final Events events;
    private final Clock clock;

    Passage(EnablementStore store, Rooms rooms, Events events, Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.events = events;
        this.clock = clock;
    }

    /// Begins the way of a partnership that has just been opened.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Partnership partnership, Stage stage) {
        var caller = new Clockwork();
        var fresh =
                Enablement.begun(
                        partnership.id(), stage, new Deed(caller.actor().name(), clock.instant()));
        store.begin(fresh);
        if (stage == Stage.SELLING) return;
        var begun = Happening.of(fresh.subject(), 1, "begin", caller.actor());
        events.append(begun.moved("", stage.name()).with(facts(partnership, Map.of())));
    }

    /// Nobody else moves that partnership until this transaction is over. Refused when it has
    /// ended: its console is only to be looked at.
    @Transactional(propagation = Propagation.MANDATORY)
    public Room locked(Room seen) {
        var ended = seen.partnership().ended();
        if (ended.isPresent()) {
            throw new NoLongerPossible("training.ended", ended.get(), "Guildhall");
        }
        store.lock(seen.partnership().id());
        return rooms.of(seen.partnership()).orElseThrow();
    }

    /// Moves what the caller saw, with more that a mail about it needs.
    @Transactional(propagation = Propagation.MANDATORY)
    public Room move(Room room, long seen, Move move, Caller caller, Map<String, String> more) {
        var before = room.enablement();
        if (!move.action().isFor(caller)) throw new NotAllowed("training.not-your-part");
        if (before.version() != seen) throw before.noLongerPossible();
        var after = before.after(move, clock.instant(), caller.actor().name());
        if (!store.move(after)) throw before.noLongerPossible();
        var happened =
                Happening.of(
                                after.subject(),
                                before.version() + 1,
                                move.action().type(),
                                caller.actor())
                        .moved(before.stage().name(), after.stage().name())
                        .because(move.said().orElse(null));
        events.append(happened.with(facts(room.partnership(), more)));
        return rooms.of(room.partnership()).orElseThrow();
    }

    /// What history names a course or a task by, in every language that its reader may have.
    public static Map<String, String> named(Words name, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("what", name.en());
        name.said().forEach((language, said) -> facts.put("what." + language.tag(), said));
        return facts;
    }

    /// What history keeps of a partnership with all that happens to its training.
    static Map<String, String> facts(Partnership partnership, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("company", partnership.company());
        facts.put("account", partnership.account().value().toString());
        facts.put("programme", partnership.programme());
        facts.put("programmeVersion", Integer.toString(partnership.programmeVersion()));
        partnership
                .developer()
                .ifPresent(each -> facts.put("developer", each.person().value().toString()));
        return facts;
    }
}
