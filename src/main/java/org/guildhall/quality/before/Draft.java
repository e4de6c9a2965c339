package org.guildhall.quality.before;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
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
    /// What history calls one.
    static final String KIND = "draft";

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

    Subject subject() {
        return new Subject(KIND, id);
    }

    /// What history says of it.
    Happening happening(String type, Actor by) {
        var facts = new TreeMap<String, Object>();
        facts.put("ticket", ticket.value());
        facts.put("number", number);
        facts.put("agent", agent.value());
        facts.put("agentName", agentName);
        facts.put("mend", mend.stream().map(Part::name).toList());
        return Happening.of(subject(), version, type, by).because(words).with(facts);
    }

    /// A text as it is compared: how lines end is nobody's word.
    static String normal(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    NoLongerPossible gone() {
        return new NoLongerPossible(state.key(), since, by, version);
    }
}
