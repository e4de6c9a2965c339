package org.guildhall.ticket.passage;

import java.time.Clock;
import java.util.List;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.desk.Words;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.clock.TicketClocks;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Facts;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one way by which a ticket goes from state to state: found within the caller's reach, allowed
/// by the table, written on the version that was seen, and told to history, all in the caller's one
/// transaction.
@Component
public class Passage {
    private final TicketStore store;
    private final TicketClocks promises;
    private final Events events;
    private final Clock clock;

    Passage(TicketStore store, TicketClocks promises, Events events, Clock clock) {
        this.store = store;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
    }

    /// People reach what they asked and what was asked for their account, agents all. What is out
    /// of reach isn't there.
    public Ticket find(TicketId id, Caller caller) {
        return store.byId(id).filter(found -> reaches(caller, found)).orElseThrow(NotFound::new);
    }

    /// The same, held until the transaction ends: for what is welcome whatever has changed since it
    /// was seen.
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket hold(TicketId id, Caller caller) {
        return store.locked(id).filter(found -> reaches(caller, found)).orElseThrow(NotFound::new);
    }

    /// What somebody has that isn't over, held until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Ticket> hadBy(PersonId agent) {
        return store.hadBy(agent);
    }

    /// The ticket of that number; said at the form when there is none.
    public Ticket numbered(String number, Caller caller) {
        return store.byNumber(number)
                .filter(found -> reaches(caller, found))
                .orElseThrow(() -> Invalid.because("ticket.number.unknown"));
    }

    /// What the caller and their account have asked, newest first.
    public List<Ticket> own(Member caller) {
        return store.own(caller);
    }

    /// Those of them in which each of these words was said, or stands in number or title.
    public List<Ticket> own(Member caller, Words words) {
        return words.isEmpty() ? own(caller) : store.own(caller, words.words());
    }

    /// Closed ones that were answered and aren't erased, the newest first, at most 100.
    public List<TicketId> past(Staff caller) {
        if (!caller.may(Permission.ANSWER_TICKETS)) throw new NotFound();
        return store.past();
    }

    /// The newest others about an account.
    public List<Ticket> others(AccountId account, TicketId but) {
        return store.others(account, but);
    }

    /// The ticket as the caller saw it. When somebody was first, that is a problem of the form, so
    /// that what was typed stays there beside what is new.
    public Ticket seen(Seen seen, Caller caller) {
        var found = find(seen.id(), caller);
        if (found.version() != seen.version()) {
            throw Invalid.because("ticket.changed");
        }
        return found;
    }

    /// Begins a ticket.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Ticket fresh, String entry, By by) {
        if (!Action.RAISE.isFor(by)) throw new NotAllowed("ticket.not-your-part");
        store.add(fresh);
        promises.begin(fresh);
        var facts = Facts.of(fresh);
        facts.put("entry", entry);
        events.append(
                Happening.of(fresh.subject(), fresh.version(), Action.RAISE.past(), by.actor())
                        .moved("", fresh.state().name())
                        .with(facts));
    }

    /// Moves a ticket that was found. Refused when it isn't theirs to do, when the row doesn't hold
    /// in that state, and when somebody was first.
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket move(Ticket before, Move move, By by) {
        if (!move.action().isFor(by)) throw new NotAllowed("ticket.not-your-part");
        var after = before.after(move, clock.instant(), by);
        if (!store.move(after)) {
            throw store.byId(before.id()).orElseThrow(NotFound::new).noLongerPossible();
        }
        promises.follow(before, move, after);
        events.append(
                Happening.of(after.subject(), after.version(), move.action().past(), by.actor())
                        .moved(before.state().name(), after.state().name())
                        .because(move.said().orElse(null))
                        .with(Facts.of(after, move)));
        return after;
    }

    private static boolean reaches(Caller caller, Ticket ticket) {
        return switch (caller) {
            case Member member ->
                    ticket.requester().person().filter(member.person()::equals).isPresent()
                            || ticket.about()
                                    .filter(About::isOwn)
                                    .filter(about -> about.account().equals(member.account()))
                                    .isPresent();
            case Staff staff -> staff.may(Permission.ANSWER_TICKETS);
            case Clockwork _ -> true;
            case Visitor _ -> false;
        };
    }
}
