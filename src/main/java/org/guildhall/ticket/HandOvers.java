package org.guildhall.ticket;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.platform.file.Upload;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Passage;
import org.guildhall.ticket.thread.Author;
import org.guildhall.ticket.thread.Writing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What comes back from another team or an outside desk, which nobody of the desk does.
@Service
public class HandOvers {
    private final Passage passage;
    private final Writing writing;

    HandOvers(Passage passage, Writing writing) {
        this.passage = passage;
        this.writing = writing;
    }

    /// What the other side says, with its files, for the desk only, under the other side's name.
    @Transactional
    public void note(TicketId id, String author, String text, List<Upload> files) {
        var ticket = passage.hold(id, new Clockwork());
        var note = writing.note(id, new Author(author, Optional.empty()), text, files);
        var _ = passage.move(ticket, new Move.Note(note), By.of(new Clockwork()));
    }

    /// The other side is done: the ticket is the desk's again, unless it was already.
    @Transactional
    public void back(TicketId id) {
        var ticket = passage.hold(id, new Clockwork());
        if (!ticket.allows(Action.HEAR_BACK)) return;
        var _ = passage.move(ticket, new Move.HearBack(), By.of(new Clockwork()));
    }
}
