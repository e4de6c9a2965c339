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
import org.guildhall.ticket.thread.Attachment;
import org.guildhall.ticket.thread.Inside;
import org.guildhall.ticket.thread.Message;
import org.guildhall.ticket.thread.Note;
import org.guildhall.ticket.thread.Removal;
import org.guildhall.ticket.thread.Talk;

/// A ticket as the API shows it.
///
/// @param uid the account it is about; none as long as nobody has said it
/// @param agent who of the desk has it; for staff only
/// @param team which other team has it meanwhile; for staff only
/// @param mergedInto the ticket in which it goes on
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
        Optional<String> team,
        Optional<UUID> mergedInto,
        List<MessageBody> messages,
        List<NoteBody> notes,
        Instant createdAt)
        implements ApiBody {

    /// Something that was said: `WORDS` of the customer or a `REPLY` of the desk.
    ///
    /// @param removed why its text is gone, when it is
    record MessageBody(
            UUID id,
            String kind,
            String author,
            String text,
            List<FileBody> files,
            Instant at,
            Optional<String> removed)
            implements ApiBody {
        private static MessageBody of(Message message, List<Attachment> files) {
            return new MessageBody(
                    message.id(),
                    message.isReply() ? "REPLY" : "WORDS",
                    message.author().name(),
                    message.text(),
                    files.stream().map(FileBody::of).toList(),
                    message.at(),
                    message.removal().map(Removal::why));
        }
    }

    /// What the desk wrote for itself.
    ///
    /// @param removed why its text is gone, when it is
    record NoteBody(
            UUID id,
            String author,
            String text,
            List<FileBody> files,
            Instant at,
            Optional<String> removed)
            implements ApiBody {
        private static NoteBody of(Note note, List<Attachment> files) {
            return new NoteBody(
                    note.id(),
                    note.author().name(),
                    note.text(),
                    files.stream().map(FileBody::of).toList(),
                    note.at(),
                    note.removal().map(Removal::why));
        }
    }

    /// A file that came along.
    ///
    /// @param size in bytes
    /// @param removed why it is gone, when it is
    record FileBody(UUID id, String name, String mediaType, int size, Optional<String> removed)
            implements ApiBody {
        private static FileBody of(Attachment file) {
            return new FileBody(
                    file.id(),
                    file.name(),
                    file.kind().mediaType(),
                    file.size(),
                    file.removal().map(Removal::why));
        }
    }

    static TicketBody own(OwnTicket own) {
        return of(own.ticket(), false, messages(own.talk()), List.of());
    }

    static TicketBody staff(Case of) {
        var notes = notes(of.inside());
        return of(of.ticket(), true, messages(of.talk()), notes);
    }

    /// As a row of a list: without what was said.
    static TicketBody row(Ticket ticket, boolean staff) {
        return of(ticket, staff, List.of(), List.of());
    }

    private static List<MessageBody> messages(Talk talk) {
        return talk.messages().stream()
                .map(message -> MessageBody.of(message, talk.of(message.id())))
                .toList();
    }

    private static List<NoteBody> notes(Inside inside) {
        return inside.notes().stream()
                .map(note -> NoteBody.of(note, inside.of(note.id())))
                .toList();
    }

    private static TicketBody of(
            Ticket ticket, boolean staff, List<MessageBody> messages, List<NoteBody> notes) {
        var care = ticket.care();
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
                care.agent().map(Agent::name).filter(_ -> staff),
                Optional.of(care.team()).filter(team -> staff && !team.isEmpty()),
                care.merged().map(other -> other.id().value()),
                messages,
                notes,
                ticket.identity().created());
    }
}
