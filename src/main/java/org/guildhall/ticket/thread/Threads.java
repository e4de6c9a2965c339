package org.guildhall.ticket.thread;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.FileKeeper;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Threads, read. Whoever asks has looked at the caller's reach already.
@Component
@NamedInterface("thread")
public class Threads implements FileKeeper {
    private final MessageStore messages;
    private final NoteStore notes;
    private final AttachmentStore attachments;
    private final Files files;

    Threads(MessageStore messages, NoteStore notes, AttachmentStore attachments, Files files) {
        this.messages = messages;
        this.notes = notes;
        this.attachments = attachments;
        this.files = files;
    }

    /// What the customer reads.
    public Talk talk(TicketId ticket) {
        var known = attachments.of(ticket).stream().filter(file -> !file.ofNote());
        return new Talk(messages.of(ticket), known.toList());
    }

    /// What only the desk reads.
    public Inside inside(TicketId ticket) {
        var known = attachments.of(ticket).stream().filter(Attachment::ofNote);
        return new Inside(notes.of(ticket), known.toList());
    }

    /// One message.
    public Message message(UUID id) {
        return messages.byId(id).orElseThrow(NotFound::new);
    }

    /// A file with its bytes; [NotFound] when it was removed, or is a note's and `notes` is false.
    public Attachment.Opened open(TicketId ticket, UUID id, boolean notes) {
        var found =
                attachments
                        .one(ticket, id)
                        .filter(file -> notes || !file.ofNote())
                        .orElseThrow(NotFound::new);
        return new Attachment.Opened(found, files.read(found.file()));
    }

    /// The files of a message that weren't removed.
    public List<Attachment> files(Message message) {
        return attachments.of(message.ticket()).stream()
                .filter(file -> file.entry().equals(message.id()) && file.removal().isEmpty())
                .toList();
    }

    @Override
    public boolean keeps(FileId file) {
        return attachments.keeps(file);
    }
}
