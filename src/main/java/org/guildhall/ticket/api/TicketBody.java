package org.guildhall.ticket.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.OwnTicket;
import org.guildhall.ticket.lifecycle.Agent;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.thread.Message;
import org.guildhall.ticket.thread.Note;
import org.guildhall.ticket.thread.Removal;
import org.guildhall.ticket.thread.Talk;

/// A ticket as the API shows it.
///
/// @param uid the account it is about; none as long as nobody has said it
/// @param agent who of the desk has it; for staff only
/// @param messages what was said, oldest first; left out in lists
/// @param notes what only the desk reads; empty for customers
record TicketBody(
        UUID id,
        long version,
        String number,
        String state,
        Instant stateSince,
        String title,
        String topic,
        String priority,
        String language,
        List<String> tags,
        String site,
        String requester,
        Optional<String> uid,
        Optional<String> agent,
        List<MessageBody> messages,
        List<NoteBody> notes,
        Instant createdAt)
        implements ApiBody {

    /// Something that was said: `WORDS` of the customer or a `REPLY` of the desk.
    ///
    /// @param removed why its text is gone, when it is
    record MessageBody(
            UUID id, String kind, String author, String text, Instant at, Optional<String> removed)
            implements ApiBody {
        private static MessageBody of(Message message) {
            return new MessageBody(
                    message.id(),
                    message.isReply() ? "REPLY" : "WORDS",
                    message.author().name(),
                    message.text(),
                    message.at(),
                    message.removal().map(Removal::why));
        }
    }

    /// What the desk wrote for itself.
    ///
    /// @param removed why its text is gone, when it is
    record NoteBody(UUID id, String author, String text, Instant at, Optional<String> removed)
            implements ApiBody {
        private static NoteBody of(Note note) {
            return new NoteBody(
                    note.id(),
                    note.author().name(),
                    note.text(),
                    note.at(),
                    note.removal().map(Removal::why));
        }
    }

    static TicketBody own(OwnTicket own) {
        return of(own.ticket(), Optional.empty(), messages(own.talk()), List.of());
    }

    static TicketBody staff(Case of) {
        var notes = of.inside().notes().stream().map(NoteBody::of).toList();
        return of(of.ticket(), agent(of.ticket()), messages(of.talk()), notes);
    }

    /// As a row of a list: without what was said.
    static TicketBody row(Ticket ticket, boolean staff) {
        var agent = staff ? agent(ticket) : Optional.<String>empty();
        return of(ticket, agent, List.of(), List.of());
    }

    private static Optional<String> agent(Ticket ticket) {
        return ticket.care().agent().map(Agent::name);
    }

    private static List<MessageBody> messages(Talk talk) {
        return talk.messages().stream().map(MessageBody::of).toList();
    }

    private static TicketBody of(
            Ticket ticket,
            Optional<String> agent,
            List<MessageBody> messages,
            List<NoteBody> notes) {
        var matter = ticket.matter();
        return new TicketBody(
                ticket.id().value(),
                ticket.version(),
                ticket.number(),
                ticket.state().name(),
                ticket.standing().since(),
                matter.title(),
                matter.topic(),
                matter.priority().name(),
                matter.language().toLanguageTag(),
                matter.tags(),
                ticket.identity().site(),
                ticket.requester().name(),
                ticket.about().map(about -> about.uid().value()),
                agent,
                messages,
                notes,
                ticket.identity().created());
    }
}
