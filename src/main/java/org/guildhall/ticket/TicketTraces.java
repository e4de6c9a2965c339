package org.guildhall.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.Kept;

/// What another package keeps of what is said in tickets. It goes together with the tickets' own
/// words, in the same transaction; each erases in its own tables only.
public interface TicketTraces {
    /// Further objects whose history and letters belong to those tickets.
    default Set<UUID> objects(Collection<UUID> tickets) {
        return Set.of();
    }

    /// What [#erase] would take out, by kind.
    default List<Kept> kept(Collection<UUID> tickets) {
        return List.of();
    }

    /// Erases what was said in those tickets, and what names anybody. Numbers, states and days may
    /// stay.
    void erase(Collection<UUID> tickets);
}
