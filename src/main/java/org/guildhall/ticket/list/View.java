package org.guildhall.ticket.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.ticket.lifecycle.TicketState;

/// Which tickets the list shows.
enum View {
    MINE,
    NOBODYS,
    OPEN,
    CUSTOMER,
    ANSWERED,
    CLOSED,
    ALL;

    static View of(String typed) {
        return Arrays.stream(values())
                .filter(view -> view.word().equals(typed))
                .findFirst()
                .orElse(OPEN);
    }

    /// As addresses have it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The states that it shows.
    List<TicketState> states() {
        return Arrays.stream(TicketState.values()).filter(this::shows).toList();
    }

    private boolean shows(TicketState state) {
        return switch (this) {
            case MINE -> state.isOpen() && state != TicketState.ANSWERED;
            case NOBODYS, OPEN -> state.isOurs();
            case CUSTOMER -> state == TicketState.WAITING_FOR_CUSTOMER;
            case ANSWERED -> state == TicketState.ANSWERED;
            case CLOSED -> state == TicketState.CLOSED;
            case ALL -> true;
        };
    }
}
