package org.guildhall.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Requester;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.Ticket.Care;
import org.guildhall.ticket.lifecycle.Ticket.Identity;
import org.guildhall.ticket.lifecycle.Ticket.Standing;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.lifecycle.TicketState;
import org.guildhall.ticket.passage.Passage;
import org.guildhall.ticket.thread.Author;
import org.guildhall.ticket.thread.Participants;
import org.guildhall.ticket.thread.Writing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Begins tickets, whichever way they come in, in the caller's transaction.
@Component
public class Opening {
    private final Passage passage;
    private final Writing writing;
    private final Participants participants;
    private final CaseNumbers numbers;
    private final Clock clock;

    Opening(
            Passage passage,
            Writing writing,
            Participants participants,
            CaseNumbers numbers,
            Clock clock) {
        this.passage = passage;
        this.writing = writing;
        this.participants = participants;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// What begins.
    ///
    /// @param mailId the Message-ID of the mail that it came by
    record Beginning(
            Requester requester,
            Channel channel,
            String site,
            Matter matter,
            Optional<About> about,
            String words,
            List<Upload> files,
            Optional<String> mailId) {}

    TicketId open(Beginning of, By by) {
        var entry = Ids.next();
        var id =
                begin(of.requester(), of.channel(), of.site(), of.matter(), of.about(), entry, by)
                        .id();
        var author =
                new Author(of.requester().name(), of.requester().person().map(PersonId::value));
        writing.words(
                id,
                entry,
                new Writing.Words(author, of.channel(), of.words(), of.files(), of.mailId()));
        participants.add(id, of.requester(), of.matter().language());
        participants.address(id, entry);
        return id;
    }

    /// Begins a ticket with words that were said in another.
    ///
    /// @param entry the first of them
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket part(Ticket of, Matter matter, UUID entry, By by) {
        var identity = of.identity();
        return begin(
                of.requester(), identity.channel(), identity.site(), matter, of.about(), entry, by);
    }

    private Ticket begin(
            Requester requester,
            Channel channel,
            String site,
            Matter matter,
            Optional<About> about,
            UUID entry,
            By by) {
        var now = clock.instant();
        var id = new TicketId(Ids.next());
        var fresh =
                new Ticket(
                        new Identity(id, numbers.next("SUP"), channel, requester, site, now),
                        1,
                        matter,
                        about,
                        new Standing(TicketState.NEW, now, by.actor().name()),
                        Care.NONE);
        passage.begin(fresh, entry.toString(), by);
        return fresh;
    }
}
