package org.guildhall.ticket.duty;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.PersonId;

/// What somebody of the desk takes by rule.
///
/// @param takes whether new tickets come by rule at all
/// @param topics only of these; any when there are none
/// @param last when a ticket came that way the last time
/// @param version 0 as long as nothing was said
public record Duty(
        PersonId person, boolean takes, Set<String> topics, Optional<Instant> last, long version) {
    public Duty {
        topics = Set.copyOf(topics);
    }

    /// Of somebody of whom nothing was said: takes nothing by rule.
    static Duty none(PersonId person) {
        return new Duty(person, false, Set.of(), Optional.empty(), 0);
    }

    /// Whether they look after that topic by name.
    boolean looksAfter(String topic) {
        return takes && topics.contains(topic);
    }

    /// Whether they take whatever comes.
    boolean takesAny() {
        return takes && topics.isEmpty();
    }
}
