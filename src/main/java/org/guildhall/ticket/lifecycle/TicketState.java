package org.guildhall.ticket.lifecycle;

import java.util.Arrays;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;
import org.springframework.modulith.NamedInterface;

/// Where a ticket stands.
@NamedInterface("lifecycle")
public enum TicketState {
    /// Nobody has looked at it yet.
    NEW,
    /// The desk has it in hand.
    OPEN,
    /// The customer was asked for something; no promise runs meanwhile.
    WAITING_FOR_CUSTOMER,
    /// Another team, or a desk outside, works on it.
    WAITING_FOR_TEAM,
    /// Answered: a reply opens it again, and without one it closes by itself.
    ANSWERED,
    /// Over; a reply within [Ticket#GRACE] opens it again.
    CLOSED;

    /// Whether it isn't over.
    public boolean isOpen() {
        return this != CLOSED;
    }

    /// Whether our promises run.
    public boolean isOurs() {
        return switch (this) {
            case NEW, OPEN, WAITING_FOR_TEAM -> true;
            case WAITING_FOR_CUSTOMER, ANSWERED, CLOSED -> false;
        };
    }

    /// The same for customers, to whom our teams are one.
    public TicketState toCustomers() {
        return this == WAITING_FOR_TEAM ? OPEN : this;
    }

    /// All that customers know.
    public static TicketState[] forCustomers() {
        return Arrays.stream(values())
                .filter(state -> state.toCustomers() == state)
                .toArray(TicketState[]::new);
    }

    /// The message that names it.
    public String key() {
        return "ticket.state." + name();
    }

    /// The state as a word with its colour.
    public Chip chip(Text text) {
        return chip(text, key());
    }

    /// The same in the customer's words, to whom our teams are one.
    public Chip customersChip(Text text) {
        return chip(text, "ticket.state.own." + name());
    }

    private Chip chip(Text text, String key) {
        var tone =
                switch (this) {
                    case NEW -> Tone.WARN;
                    case OPEN, WAITING_FOR_TEAM -> Tone.INFO;
                    case WAITING_FOR_CUSTOMER, CLOSED -> Tone.NEUTRAL;
                    case ANSWERED -> Tone.GOOD;
                };
        return new Chip(text.of(key), tone);
    }
}
