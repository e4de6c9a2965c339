package org.guildhall.ticket.desk;

import static org.guildhall.ticket.lifecycle.Action.HEAR_BACK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.calendar.Clocks;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.Closings;
import org.guildhall.ticket.ThreadView;
import org.guildhall.ticket.TicketSection;
import org.guildhall.ticket.TicketSection.Section;
import org.guildhall.ticket.lifecycle.Action;
import org.guildhall.ticket.lifecycle.Agent;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes what the desk shows of a ticket.
@Component
class Views {
    private final Topics topics;
    private final Offers offers;
    private final TicketHistory history;
    private final Clocks clocks;
    private final Replying replying;
    private final Closings closings;
    private final ObjectProvider<TicketSection> sections;

    Views(
            Topics topics,
            Offers offers,
            TicketHistory history,
            Clocks clocks,
            Replying replying,
            Closings closings,
            ObjectProvider<TicketSection> sections) {
        this.topics = topics;
        this.offers = offers;
        this.history = history;
        this.clocks = clocks;
        this.replying = replying;
        this.closings = closings;
        this.sections = sections;
    }

    DeskView of(Case of, Staff caller, Page page) {
        var ticket = of.ticket();
        var path = DeskPages.ALL + "/" + ticket.id().value();
        return new DeskView(
                path,
                ticket.id().value().toString(),
                ticket.version(),
                ticket.number(),
                ticket.matter().title(),
                ticket.state().chip(page.text()),
                ticket.matter().priority().chip(page.text()),
                promises(ticket, page),
                possible(ticket, caller),
                facts(ticket, page),
                ticket.about().filter(about -> !about.isOwn()).isPresent(),
                ThreadView.of(of, path, page),
                replying.others(ticket.id(), caller),
                history.of(ticket.id(), page),
                sections(of, caller, page),
                offers.of(ticket, caller, page.text()));
    }

    private List<DeskView.Promised> promises(Ticket ticket, Page page) {
        return clocks.of(ticket.id().value()).stream()
                .flatMap(
                        clock ->
                                ClockChips.of(clock, page)
                                        .map(
                                                chip ->
                                                        new DeskView.Promised(
                                                                page.text().of(clock.kind()), chip))
                                        .stream())
                .toList();
    }

    private List<Section> sections(Case of, Staff caller, Page page) {
        return sections.stream()
                .sorted(Comparator.comparingInt(TicketSection::order))
                .map(each -> each.section(of, caller, page))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What another team's answer is awaited for isn't the desk's again by hand.
    private Set<String> possible(Ticket ticket, Staff caller) {
        var by = By.of(caller);
        var awaited = ticket.allows(HEAR_BACK) && closings.hindrance(ticket.id()).isPresent();
        return Arrays.stream(Action.values())
                .filter(action -> ticket.allows(action) && action.isFor(by))
                .filter(action -> !awaited || action != HEAR_BACK)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private List<Fact> facts(Ticket ticket, Page page) {
        var text = page.text();
        var requester = ticket.requester();
        var matter = ticket.matter();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("ticket.fact.requester"), requester.name()));
        facts.add(new Fact(text.of("ticket.fact.email"), requester.email().value()));
        facts.add(new Fact(text.of("ticket.fact.topic"), topics.name(matter.topic(), text)));
        facts.add(
                new Fact(
                        text.of("ticket.fact.language"),
                        Choices.language(text, matter.language())));
        facts.add(new Fact(text.of("ticket.fact.site"), text.site(ticket.identity().site())));
        facts.add(
                new Fact(
                        text.of("ticket.fact.channel"),
                        text.of(ticket.identity().channel().key())));
        facts.add(
                new Fact(
                        text.of("ticket.fact.agent"),
                        ticket.care().agent().map(Agent::name).orElse("–")));
        if (!ticket.care().team().isEmpty()) {
            facts.add(new Fact(text.of("ticket.fact.team"), ticket.care().team()));
        }
        if (!matter.tags().isEmpty()) {
            facts.add(new Fact(text.of("ticket.fact.tags"), String.join(", ", matter.tags())));
        }
        facts.add(
                new Fact(text.of("ticket.fact.created"), page.moment(ticket.identity().created())));
        return facts;
    }
}
