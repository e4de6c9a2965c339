package org.guildhall.ticket.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.calendar.ClockView;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.OwnTicket;
import org.guildhall.ticket.clock.TicketClocks;
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
/// @param state to customers our teams are one: `OPEN` while another team has it
/// @param uid the account it is about; none as long as nobody has said it
/// @param tags by which the desk keeps order; empty for customers
/// @param agent who of the desk has it; for staff only
/// @param team which other team has it meanwhile; for staff only
/// @param mergedInto the ticket in which it goes on
/// @param promises for customers the one by which they hear from us next, for staff all that run or
///   stand still; left out in lists
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
        List<PromiseBody> promises,
        List<MessageBody> messages,
        List<NoteBody> notes,
        Instant createdAt)
        implements ApiBody {

    /// By when something is promised.
    ///
    /// @param kind `FIRST_REPLY` or `ANSWER`
    /// @param state `RUNNING`, `HALF_GONE`, `OVER` or `STANDING_STILL`
    record PromiseBody(String kind, Instant dueAt, String state) implements ApiBody {
        private static PromiseBody of(ClockView clock) {
            var first = clock.kind().equals(TicketClocks.FIRST);
            return new PromiseBody(
                    first ? "FIRST_REPLY" : "ANSWER", clock.dueAt(), clock.state().name());
        }
    }

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

    static TicketBody own(OwnTicket own, Collection<ClockView> promises) {
        var said = new Said(promises(promises), messages(own.talk()), List.of());
        return of(own.ticket(), false, said);
    }

    static TicketBody staff(Case of, Collection<ClockView> promises) {
        var said = new Said(promises(promises), messages(of.talk()), notes(of.inside()));
        return of(of.ticket(), true, said);
    }

    /// As a row of a list: without what was said.
    static TicketBody row(Ticket ticket, boolean staff) {
        return of(ticket, staff, new Said(List.of(), List.of(), List.of()));
    }

    /// What lists leave out.
    private record Said(
            List<PromiseBody> promises, List<MessageBody> messages, List<NoteBody> notes) {}

    private static List<PromiseBody> promises(Collection<ClockView> clocks) {
        return clocks.stream().map(PromiseBody::of).toList();
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

    private static TicketBody of(Ticket ticket, boolean staff, Said said) {
        var care = ticket.care();
        var matter = ticket.matter();
        return new TicketBody(
                ticket.id().value(),
                ticket.version(),
                ticket.number(),
                (staff ? ticket.state() : ticket.state().toCustomers()).name(),
                ticket.standing().since(),
                matter.title(),
                matter.topic(),
                matter.priority().name(),
                matter.language().toLanguageTag(),
                staff ? matter.tags() : List.of(),
                ticket.identity().site(),
                ticket.requester().name(),
                ticket.about().map(about -> about.uid().value()),
                care.agent().map(Agent::name).filter(_ -> staff),
                Optional.of(care.team()).filter(team -> staff && !team.isEmpty()),
                care.merged().map(other -> other.id().value()),
                said.promises(),
                said.messages(),
                said.notes(),
                ticket.identity().created());
    }
}
