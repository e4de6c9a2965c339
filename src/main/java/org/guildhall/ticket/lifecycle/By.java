package org.guildhall.ticket.lifecycle;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.modulith.NamedInterface;

/// Who does something with a ticket: their part in it, and how history names them.
@NamedInterface("lifecycle")
public record By(Doer doer, Actor actor) {
    /// Whoever is signed in or runs by itself; refused to those who have no part in tickets.
    public static By of(Caller caller) {
        return switch (caller) {
            case Member _ -> new By(Doer.CUSTOMER, caller.actor());
            case Staff staff when staff.may(Permission.ANSWER_TICKETS) ->
                    new By(Doer.AGENT, caller.actor());
            case Clockwork _ -> new By(Doer.SYSTEM, caller.actor());
            case Staff _, Visitor _ -> throw new NotAllowed("ticket.not-your-part");
        };
    }

    /// Somebody who takes part by mail, signed in or not.
    public static By participant(Requester who) {
        var person = who.person().map(PersonId::value).orElse(null);
        return new By(Doer.CUSTOMER, new Actor(person, who.name(), "PARTICIPANT"));
    }

    /// The same as somebody of the desk, when it is a person of it.
    Optional<Agent> agent() {
        if (doer != Doer.AGENT) return Optional.empty();
        return person().map(id -> new Agent(new PersonId(id), actor.name()));
    }

    /// The person, when it is somebody who can sign in.
    public Optional<UUID> person() {
        return Optional.ofNullable(actor.id());
    }
}
