package org.guildhall.verification.lifecycle;

import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.jspecify.annotations.Nullable;

/// A line of a history as one side reads it: an account learns that a verifier acted, not which.
public final class Told {
    private Told() {}

    /// What one event says.
    ///
    /// @param key what happened, in the messages
    /// @param staff whether one of the vendor's people reads it
    public static Timeline.Entry entry(
            Text text, Event event, String key, @Nullable String words, boolean staff) {
        var system = event.actor().role().equals("SYSTEM");
        var verifier = event.actor().role().equals("STAFF");
        var who = verifier && !staff ? text.of("verification.verifier") : event.actor().name();
        return new Timeline.Entry(
                system ? Timeline.Kind.SYSTEM : Timeline.Kind.PERSON,
                event.at(),
                text.of(key),
                system ? text.of("verification.system") : who,
                words,
                null);
    }
}
