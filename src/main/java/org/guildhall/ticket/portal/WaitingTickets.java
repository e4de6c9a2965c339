package org.guildhall.ticket.portal;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.network.PartnershipPart.Link;
import org.guildhall.network.PartnershipPart.Section;
import org.guildhall.onboarding.HomePart;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketState;
import org.springframework.stereotype.Component;

/// On the portal's home: the request that waits for the customer's reply.
@Component
class WaitingTickets implements HomePart {
    private final Tickets tickets;

    WaitingTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Optional<Section> section(Member caller, Page page) {
        return tickets.of(caller).stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING_FOR_CUSTOMER)
                .findFirst()
                .map(ticket -> section(ticket, page));
    }

    private static Section section(Ticket ticket, Page page) {
        var text = page.text();
        return new Section(
                text.of("ticket.home"),
                Optional.of(ticket.state().customersChip(text)),
                List.of(new Fact(ticket.number(), ticket.matter().title())),
                List.of(
                        new Link(
                                text.of("ticket.home.answer"),
                                "/portal/tickets/" + ticket.id().value())));
    }
}
