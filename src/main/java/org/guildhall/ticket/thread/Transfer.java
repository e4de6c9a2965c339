package org.guildhall.ticket.thread;

import java.util.List;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves what was said from one ticket of a customer to another of the same. Messages become
/// messages and notes notes.
@Component
public class Transfer {
    private final MessageStore messages;
    private final NoteStore notes;
    private final AttachmentStore attachments;

    Transfer(MessageStore messages, NoteStore notes, AttachmentStore attachments) {
        this.messages = messages;
        this.notes = notes;
        this.attachments = attachments;
    }

    /// Everything.
    @Transactional(propagation = Propagation.MANDATORY)
    public void all(TicketId from, TicketId to) {
        messages.move(from, to);
        notes.move(from, to);
        attachments.move(from, to);
    }

    /// Some messages with their files.
    @Transactional(propagation = Propagation.MANDATORY)
    public void some(TicketId from, TicketId to, List<UUID> chosen) {
        messages.move(from, to, chosen);
        attachments.move(from, to, chosen);
    }
}
