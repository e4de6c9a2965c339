package org.guildhall.quality.before;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.ticket.lifecycle.TicketId;

/// An answer before it leaves.
///
/// @param number as people quote the ticket
/// @param mend the parts that a supervisor wants mended
/// @param words what the supervisor says about it
/// @param since when it was handed in or decided, and by whom
record Draft(
        UUID id,
        long version,
        TicketId ticket,
        String number,
        PersonId agent,
        String agentName,
        String text,
        DraftState state,
        List<Part> mend,
        String words,
        Instant since,
        String by) {
    Draft {
        mend = List.copyOf(mend);
    }

    Draft decided(DraftState next, List<Part> parts, String said, Instant now, String who) {
        return new Draft(
                id,
                version + 1,
                ticket,
                number,
                agent,
                agentName,
                text,
                next,
                parts,
                said,
                now,
                who);
    }

    /// A text as it is compared: how lines end is nobody's word.
    static String normal(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    NoLongerPossible gone() {
        return new NoLongerPossible(state.key(), since, by);
    }
}
