package org.guildhall.invitation;

import java.time.Clock;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.account.Accounts;
import org.guildhall.invitation.lifecycle.Facts;
import org.guildhall.invitation.lifecycle.Move;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.invitation.lifecycle.Seen;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;

/// The one way by which a prospect goes from state to state: found within the caller's reach,
/// allowed by the table, written on the version that was seen, and told to history, all in the
/// caller's one transaction.
@Component
class Passage {
    private final ProspectStore store;
    private final Accounts accounts;
    private final Events events;
    private final Clock clock;

    Passage(ProspectStore store, Accounts accounts, Events events, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /// Staff who may invite reach all of them, people of accounts the one that goes to their
    /// address.
    Prospect find(ProspectId id, Caller caller) {
        return store.byId(id).filter(found -> reaches(caller, found)).orElseThrow(NotFound::new);
    }

    /// The prospect as the caller saw it; refused when it went on meanwhile.
    Prospect seen(Seen seen, Caller caller) {
        var found = find(seen.id(), caller);
        if (found.version() != seen.version()) throw found.noLongerPossible();
        return found;
    }

    /// Moves what the caller saw. Refused when it isn't the caller's part, when the table doesn't
    /// have it for that state, and when somebody was first.
    Prospect move(Prospect before, Move move, Caller caller) {
        var action = move.action();
        if (!action.isFor(caller)) throw new NotAllowed("invitation.not-your-part");
        if (!action.isPossible(before.state())) throw before.noLongerPossible();
        var after = before.after(move, clock.instant(), caller);
        if (!store.move(after)) throw store.byId(before.id()).orElseThrow().noLongerPossible();
        var happening =
                Happening.of(after.subject(), after.version(), action.past(), caller.actor())
                        .because(move.said().orElse(null))
                        .with(Facts.of(before, after));
        events.append(
                action.to().isEmpty()
                        ? happening
                        : happening.moved(before.state().name(), after.state().name()));
        return after;
    }

    /// Begins the history of a fresh prospect.
    void begin(Prospect fresh, Caller caller) {
        events.append(
                Happening.of(fresh.subject(), 1, "opened", caller.actor())
                        .moved("", fresh.state().name())
                        .with(Facts.of(fresh)));
    }

    private boolean reaches(Caller caller, Prospect prospect) {
        return switch (caller) {
            case Member member ->
                    prospect.sending().isPresent()
                            && accounts.person(member.person())
                                    .email()
                                    .equals(prospect.invitee().email());
            case Staff staff -> staff.may(Permission.INVITE_PARTNERS);
            case Clockwork _ -> true;
            case Visitor _ -> false;
        };
    }
}
