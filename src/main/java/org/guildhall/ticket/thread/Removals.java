package org.guildhall.ticket.thread;

import java.time.Clock;
import java.util.UUID;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes a text or a file out of a thread for good; that it was there, who took it out and why
/// stays.
@Component
public class Removals {
    private final MessageStore messages;
    private final NoteStore notes;
    private final AttachmentStore attachments;
    private final Files files;
    private final Clock clock;

    Removals(
            MessageStore messages,
            NoteStore notes,
            AttachmentStore attachments,
            Files files,
            Clock clock) {
        this.messages = messages;
        this.notes = notes;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    /// Removes the message's text, the note's text or the file of that key; [NotFound] when the
    /// ticket has none. The bytes of a file go when nobody else keeps them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(TicketId ticket, UUID entry, String why, By by) {
        var removal = new Removal(clock.instant(), by.actor().name(), why);
        if (messages.remove(ticket, entry, removal) || notes.remove(ticket, entry, removal)) return;
        var file = attachments.one(ticket, entry).orElseThrow(NotFound::new);
        attachments.remove(ticket, entry, removal);
        files.discard(file.file());
    }
}
