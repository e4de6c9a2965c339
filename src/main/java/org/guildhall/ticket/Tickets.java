package org.guildhall.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Looked;
import org.guildhall.account.Accounts;
import org.guildhall.desk.Words;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Requester;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Claims;
import org.guildhall.ticket.passage.Passage;
import org.guildhall.ticket.passage.Topics;
import org.guildhall.ticket.thread.Attachment;
import org.guildhall.ticket.thread.Author;
import org.guildhall.ticket.thread.Participants;
import org.guildhall.ticket.thread.Threads;
import org.guildhall.ticket.thread.Writing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests for support as the customer has them: asked, read, written on, closed.
@Service
public class Tickets {
    private final Opening opening;
    private final Passage passage;
    private final Closings closings;
    private final Threads threads;
    private final Writing writing;
    private final Participants participants;
    private final Topics topics;
    private final Claims claims;
    private final Accounts accounts;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Tickets(
            Opening opening,
            Passage passage,
            Closings closings,
            Threads threads,
            Writing writing,
            Participants participants,
            Topics topics,
            Claims claims,
            Accounts accounts,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.opening = opening;
        this.passage = passage;
        this.closings = closings;
        this.threads = threads;
        this.writing = writing;
        this.participants = participants;
        this.topics = topics;
        this.claims = claims;
        this.accounts = accounts;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// Asks for support. Whoever names another account's UID is heard, but told nothing of it.
    @Transactional
    public TicketId open(Request request, Channel channel, Member caller) {
        var requester = requester(caller);
        var language = caller.reader().language();
        var matter = Matter.of(request.title(), topics.offered(request.topic()), language);
        return opening.open(
                new Opening.Beginning(
                        requester,
                        channel,
                        caller.site(),
                        matter,
                        about(request, requester),
                        request.words(),
                        request.files(),
                        Optional.empty()),
                By.of(caller));
    }

    /// What the caller and their account have asked, newest first, at most 200.
    @Transactional(readOnly = true)
    public List<Ticket> of(Member caller) {
        return passage.own(caller);
    }

    /// Those of them in which each of these words was said to or by the desk.
    @Transactional(readOnly = true)
    public List<Ticket> of(Member caller, Words words) {
        return passage.own(caller, words);
    }

    /// One of them; [org.guildhall.platform.web.NotFound] for any other.
    @Transactional(readOnly = true)
    public OwnTicket find(TicketId id, Member caller) {
        var ticket = passage.find(id, caller);
        return new OwnTicket(ticket, threads.talk(id), ticket.hears(clock.instant()));
    }

    /// Says more. That is welcome whatever has changed meanwhile; refused only when the ticket has
    /// been closed for too long.
    @Transactional
    public Ticket write(
            TicketId id, String words, List<Upload> files, Channel channel, Member caller) {
        var ticket = passage.hold(id, caller);
        if (!ticket.hears(clock.instant())) throw Invalid.at("words", "ticket.closed-for-good");
        var by = By.of(caller);
        var message =
                writing.words(
                        id,
                        new Writing.Words(Author.of(by), channel, words, files, Optional.empty()));
        participants.add(id, requester(caller), caller.reader().language());
        return passage.move(ticket, Move.words(ticket.state(), message), by);
    }

    /// Says that nothing more is needed.
    @Transactional
    public Ticket close(TicketId id, Member caller) {
        return closings.close(passage.hold(id, caller), "", By.of(caller));
    }

    /// Opens a file of the thread; every look is written down.
    @Transactional
    public Attachment.Opened file(TicketId id, UUID file, Member caller) {
        var ticket = passage.find(id, caller);
        var opened = threads.open(id, file, false);
        var name = opened.attachment().name();
        listeners.publishEvent(new Looked(caller, ticket.subject(), "file " + file, name));
        return opened;
    }

    private Optional<About> about(Request request, Requester requester) {
        return request.uid()
                .map(uid -> claims.about(uid, requester))
                .or(() -> claims.ownAccount(requester));
    }

    private Requester requester(Member caller) {
        var person = accounts.person(caller.person());
        return new Requester(person.name(), person.email(), Optional.of(person.id()));
    }
}
