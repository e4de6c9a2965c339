package org.guildhall.ticket.list;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.platform.web.Refusal;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.Passage;
import org.springframework.stereotype.Service;

/// Several tickets given to an agent at once: each in a transaction of its own, so that one that
/// can't be given keeps none of the others.
@Service
class BulkGiving {
    private final TicketDesk desk;
    private final Passage passage;

    BulkGiving(TicketDesk desk, Passage passage) {
        this.desk = desk;
        this.passage = passage;
    }

    /// What became of one of them.
    ///
    /// @param refusal why it was not given, when it wasn't
    record Outcome(Ticket ticket, Optional<Refusal> refusal) {}

    /// Gives each as it was seen.
    List<Outcome> give(List<Seen> rows, PersonId to, Staff caller) {
        return rows.stream().map(seen -> give(seen, to, caller)).toList();
    }

    private Outcome give(Seen seen, PersonId to, Staff caller) {
        var ticket = passage.find(seen.id(), caller);
        try {
            if (to.equals(caller.person())) desk.take(seen, caller);
            else desk.assign(seen, Optional.of(to), caller);
            return new Outcome(ticket, Optional.empty());
        } catch (Refusal refusal) {
            return new Outcome(ticket, Optional.of(refusal));
        }
    }
}
