package org.guildhall.ticket.portal;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.ClockView;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.OwnTicket;
import org.guildhall.ticket.ThreadView;
import org.guildhall.ticket.clock.TicketClocks;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.Topics;
import org.springframework.stereotype.Component;

/// Makes what the portal shows of requests.
@Component
class OwnViews {
    private final Topics topics;
    private final TicketClocks clocks;

    OwnViews(Topics topics, TicketClocks clocks) {
        this.topics = topics;
        this.clocks = clocks;
    }

    List<OwnView.Row> rows(List<Ticket> tickets, Page page) {
        return tickets.stream().map(each -> row(each, page)).toList();
    }

    OwnView of(OwnTicket own, Page page) {
        var ticket = own.ticket();
        var path = path(ticket);
        return new OwnView(
                path,
                ticket.number(),
                ticket.matter().title(),
                ticket.state().customersChip(page.text()),
                next(ticket, page),
                clocks.awaited(ticket).map(clock -> promise(clock, page)),
                own.hears(),
                ticket.allows(Action.CLOSE),
                facts(ticket, page),
                ThreadView.of(own.talk(), path, page));
    }

    private static String next(Ticket ticket, Page page) {
        return ticket.care()
                .merged()
                .map(into -> page.text().of("ticket.next.merged", into.number()))
                .orElseGet(() -> page.text().of("ticket.next." + ticket.state()));
    }

    private static String promise(ClockView clock, Page page) {
        var due = page.moment(clock.dueAt());
        return page.text().of(clock.kind() + (late(clock) ? ".missed" : ".promised"), due);
    }

    private static boolean late(ClockView clock) {
        return clock.state() == ClockState.OVER;
    }

    private static OwnView.Row row(Ticket ticket, Page page) {
        var since = page.text().date(ticket.standing().since(), page.zone());
        return new OwnView.Row(
                path(ticket),
                ticket.number(),
                ticket.matter().title(),
                ticket.state().customersChip(page.text()),
                page.text().of("ticket.list.about", ticket.requester().name(), since));
    }

    private List<Fact> facts(Ticket ticket, Page page) {
        var text = page.text();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("ticket.fact.number"), ticket.number()));
        facts.add(
                new Fact(text.of("ticket.fact.topic"), topics.name(ticket.matter().topic(), text)));
        ticket.about()
                .map(about -> new Fact(text.of("ticket.fact.uid"), about.uid().grouped()))
                .ifPresent(facts::add);
        facts.add(new Fact(text.of("ticket.fact.requester"), ticket.requester().name()));
        facts.add(
                new Fact(text.of("ticket.fact.created"), page.moment(ticket.identity().created())));
        return facts;
    }

    private static String path(Ticket ticket) {
        return "/portal/tickets/" + ticket.id().value();
    }
}
