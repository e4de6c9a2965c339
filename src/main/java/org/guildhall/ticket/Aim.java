package org.guildhall.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
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

    /// The one that was chosen in a form.
    public static Aim of(String typed) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    /// Those that a ticket takes that stands there.
    public static List<Choice> choices(Ticket ticket, Text text) {
        return Arrays.stream(values())
                .filter(aim -> aim.isPossible(ticket))
                .map(
                        aim ->
                                new Choice(
                                        aim.name(),
                                        text.of(aim.key()),
                                        text.of(aim.key() + ".what")))
                .toList();
    }

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
