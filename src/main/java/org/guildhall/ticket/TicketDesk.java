package org.guildhall.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.ticket.lifecycle.Agent;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Matter;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Claims;
import org.guildhall.ticket.passage.Passage;
import org.guildhall.ticket.passage.Topics;
import org.guildhall.ticket.thread.Attachment;
import org.guildhall.ticket.thread.Author;
import org.guildhall.ticket.thread.MailRemoved;
import org.guildhall.ticket.thread.Removals;
import org.guildhall.ticket.thread.Threads;
import org.guildhall.ticket.thread.Writing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests for support as the desk has them: taken, answered, noted on, handed over, closed.
@Service
public class TicketDesk {
    private final Passage passage;
    private final Replies replies;
    private final Closings closings;
    private final Threads threads;
    private final Writing writing;
    private final Removals removals;
    private final Topics topics;
    private final Claims claims;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher listeners;

    TicketDesk(
            Passage passage,
            Replies replies,
            Closings closings,
            Threads threads,
            Writing writing,
            Removals removals,
            Topics topics,
            Claims claims,
            StaffDirectory staff,
            ApplicationEventPublisher listeners) {
        this.passage = passage;
        this.replies = replies;
        this.closings = closings;
        this.threads = threads;
        this.writing = writing;
        this.removals = removals;
        this.topics = topics;
        this.claims = claims;
        this.staff = staff;
        this.listeners = listeners;
    }

    /// One ticket with all that the desk has of it.
    @Transactional(readOnly = true)
    public Case find(TicketId id, Staff caller) {
        return new Case(passage.find(id, caller), threads.talk(id), threads.inside(id));
    }

    /// Makes it one's own.
    @Transactional
    public Ticket take(Seen seen, Staff caller) {
        var ticket = passage.seen(seen, caller);
        return passage.move(ticket, new Move.Take(Agent.of(caller)), By.of(caller));
    }

    /// Gives it to somebody, or to nobody.
    @Transactional
    public Ticket assign(Seen seen, Optional<PersonId> to, Staff caller) {
        var agent = to.map(this::agent);
        return passage.move(passage.seen(seen, caller), new Move.Assign(agent), By.of(caller));
    }

    /// Puts right what it is about, and whose account.
    @Transactional
    public Ticket classify(Seen seen, Matter matter, Optional<Uid> uid, Staff caller) {
        var ticket = passage.seen(seen, caller);
        if (!matter.topic().equals(ticket.matter().topic())) topics.offered(matter.topic());
        var about = uid.map(named -> claims.about(named, ticket.requester()));
        var site = claims.site(ticket, about);
        return passage.move(ticket, new Move.Classify(matter, about, site), By.of(caller));
    }

    /// What keeps a reply from leaving, without sending it.
    @Transactional(readOnly = true)
    public List<Problem> problems(ReplyDraft draft, Staff caller) {
        return replies.problems(draft, passage.find(draft.ticket(), caller));
    }

    /// Replies to the customer, on what was seen: what was written meanwhile is read first.
    @Transactional
    public Ticket reply(Seen seen, ReplyDraft draft, Aim aim, Channel channel, Staff caller) {
        var ticket = passage.seen(seen, caller);
        return replies.send(ticket, new Replies.Leaving(draft, aim, channel), By.of(caller));
    }

    /// Writes for the desk only; welcome whatever has changed meanwhile.
    @Transactional
    public Ticket note(TicketId id, String text, List<Upload> files, Staff caller) {
        var ticket = passage.hold(id, caller);
        var by = By.of(caller);
        var note = writing.note(id, Author.of(by), text, files);
        return passage.move(ticket, new Move.Note(note), by);
    }

    /// Takes a text or a file out of the thread for good, such as a password that somebody sent.
    /// That it was there, who took it out and why stays.
    @Transactional
    public Ticket remove(TicketId id, UUID entry, String why, Staff caller) {
        var _ = passage.find(id, caller);
        // Whoever has the same words holds theirs before the ticket, so nobody waits for another.
        var talk = threads.talk(id);
        talk.messages().stream()
                .filter(message -> message.id().equals(entry))
                .forEach(message -> listeners.publishEvent(new TextRemoved(id, message.text())));
        threads.inside(id).notes().stream()
                .filter(note -> note.id().equals(entry))
                .forEach(note -> listeners.publishEvent(new TextRemoved(id, note.text())));
        talk.mailOf(entry).map(MailRemoved::new).ifPresent(listeners::publishEvent);
        var ticket = passage.hold(id, caller);
        var by = By.of(caller);
        removals.remove(id, entry, why, by);
        return passage.move(ticket, new Move.Remove(entry, why), by);
    }

    /// Lets another team have it; it stays one conversation with the customer.
    @Transactional
    public Ticket handOver(Seen seen, String team, Staff caller) {
        return passage.move(passage.seen(seen, caller), new Move.HandOver(team), By.of(caller));
    }

    /// The other team is done. Refused while something that it works on is still awaited: that
    /// comes back by itself, or is taken back.
    @Transactional
    public Ticket hearBack(Seen seen, Staff caller) {
        closings.refuseHindered(seen.id());
        return passage.move(passage.seen(seen, caller), new Move.HearBack(), By.of(caller));
    }

    /// Closes it without a further reply.
    @Transactional
    public Ticket close(Seen seen, String why, Staff caller) {
        return closings.close(passage.seen(seen, caller), why, By.of(caller));
    }

    /// Opens a file of the thread or of a note; every look is written down.
    @Transactional
    public Attachment.Opened file(TicketId id, UUID file, Staff caller) {
        var ticket = passage.find(id, caller);
        var opened = threads.open(id, file, true);
        var name = opened.attachment().name();
        listeners.publishEvent(new Looked(caller, ticket.subject(), "file " + file, name));
        return opened;
    }

    /// Closed tickets that were answered, the newest first, at most 100: what has been done and can
    /// be learnt from.
    @Transactional(readOnly = true)
    public List<TicketId> past(Staff caller) {
        return passage.past(caller);
    }

    /// Who may have tickets, by name.
    @Transactional(readOnly = true)
    public List<Person> agents() {
        return staff.whoMay(Permission.ANSWER_TICKETS);
    }

    private Agent agent(PersonId person) {
        return staff.whoMay(Permission.ANSWER_TICKETS).stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .map(each -> new Agent(each.id(), each.name()))
                .orElseThrow(() -> Invalid.at("agent", "ticket.agent.unknown"));
    }
}
