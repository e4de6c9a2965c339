package org.guildhall.ticket;

import java.util.UUID;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.Move;
import org.guildhall.ticket.lifecycle.Ticket;

/// What a reply is to bring about.
public enum Aim {
    /// It answers the request.
    ANSWER,
    /// It asks the customer for something, and the promises stand still.
    ASK,
    /// It says how things stand; the ticket stays where it is.
    INFORM;

    /// The message that names it.
    public String key() {
        return "ticket.aim." + name();
    }

    /// Whether a ticket that stands there takes such a reply.
    public boolean isPossible(Ticket ticket) {
        return ticket.allows(
                switch (this) {
                    case ANSWER -> Action.ANSWER;
                    case ASK -> Action.ASK;
                    case INFORM -> Action.INFORM;
                });
    }

    Move move(UUID reply) {
        return switch (this) {
            case ANSWER -> new Move.Answer(reply);
            case ASK -> new Move.Ask(reply);
            case INFORM -> new Move.Inform(reply);
        };
    }
}
