package org.guildhall.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Event;
import org.jspecify.annotations.Nullable;

/// That somebody changed something: enough to look at it again, nothing of what it says.
///
/// @param subject what it is, as history names it
/// @param by who changed it; nobody when the installation did
/// @param name the same by name
/// @param what whether it changed, or somebody is only writing
record Bulletin(String subject, UUID id, @Nullable UUID by, String name, What what) {
    /// What somebody does.
    enum What {
        CHANGED,
        /// Is writing a reply at this moment; nothing has changed yet.
        REPLYING
    }

    private static final Map<String, Permission> TOLD =
            Map.of(
                    "application", Permission.VIEW_APPLICATIONS,
                    "contract", Permission.VIEW_CONTRACTS,
                    "ticket", Permission.ANSWER_TICKETS,
                    "verification", Permission.DECIDE_VERIFICATIONS);

    /// That somebody changed it.
    Bulletin(String subject, UUID id, @Nullable UUID by, String name) {
        this(subject, id, by, name, What.CHANGED);
    }

    /// What is told of an event; nothing of what the desk doesn't list, and nothing of mere looks.
    static Optional<Bulletin> of(Event event) {
        var subject = event.subject();
        var told = TOLD.containsKey(subject.kind()) && !event.type().equals("looked");
        var by = event.actor();
        return told
                ? Optional.of(new Bulletin(subject.kind(), subject.id(), by.id(), by.name()))
                : Optional.empty();
    }

    /// Whether it is news for that reader: something they may see, done by somebody else.
    boolean isFor(Staff reader) {
        var needed = TOLD.get(subject);
        return needed != null && reader.may(needed) && !reader.person().value().equals(by);
    }
}
