package org.guildhall.ticket.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.desk.SavedViews;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.list.Ticked;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.desk.ClockChips;
import org.guildhall.ticket.desk.Offers;
import org.guildhall.ticket.figures.Came;
import org.guildhall.ticket.figures.Causes;
import org.guildhall.ticket.figures.Months;
import org.guildhall.ticket.lifecycle.Agent;
import org.guildhall.ticket.lifecycle.Priority;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.list.TicketList.Listed;
import org.guildhall.ticket.passage.Topics;
import org.springframework.stereotype.Component;

/// Makes the desk's list of tickets.
@Component
class TicketListView {
    private final TicketDesk desk;
    private final Offers offers;
    private final Topics topics;
    private final Causes causes;
    private final Clocks clocks;
    private final SavedViews views;
    private final Settings settings;

    TicketListView(
            TicketDesk desk,
            Offers offers,
            Topics topics,
            Causes causes,
            Clocks clocks,
            SavedViews views,
            Settings settings) {
        this.desk = desk;
        this.offers = offers;
        this.topics = topics;
        this.causes = causes;
        this.clocks = clocks;
        this.views = views;
        this.settings = settings;
    }

    /// @param most how many were counted at most
    WorkList of(Address at, TicketQuery query, Listed found, int most, Staff caller, Page page) {
        var text = page.text();
        return new WorkList(
                        at,
                        text.of("ticket.list.title"),
                        filters(at, query, page),
                        columns(text),
                        rows(found.tickets(), page),
                        found.total(),
                        "q",
                        new WorkList.Empty(
                                text.of("ticket.list.empty"),
                                text.of("ticket.list.empty.words"),
                                null,
                                null),
                        new WorkList.Bulk(
                                BulkPages.GIVEN,
                                text.of("ticket.bulk.give"),
                                offers.agents(caller, text)))
                .counted(most)
                .with(
                        new ListTools(
                                pickers(query, page), views.shelf(at, caller), file(at), "ticket"));
    }

    static List<WorkList.Column> columns(Text text) {
        return List.of(
                new WorkList.Column(text.of("ticket.fact.number"), "number"),
                new WorkList.Column(text.of("ticket.fact.title")),
                new WorkList.Column(text.of("ticket.fact.requester")),
                new WorkList.Column(text.of("ticket.fact.topic")).kept(),
                new WorkList.Column(text.of("ticket.fact.priority")),
                new WorkList.Column(text.of("ticket.fact.state")),
                new WorkList.Column(text.of("ticket.fact.due"), "due"),
                new WorkList.Column(text.of("ticket.fact.since"), "since").kept(),
                new WorkList.Column(text.of("ticket.fact.agent")),
                new WorkList.Column(text.of("ticket.fact.uid")).kept());
    }

    List<WorkList.Row> rows(List<Ticket> found, Page page) {
        var running = clocks.running(found.stream().map(each -> each.id().value()).toList());
        return found.stream()
                .map(each -> row(each, running.getOrDefault(each.id().value(), List.of()), page))
                .toList();
    }

    private WorkList.Row row(Ticket ticket, List<ClockView> running, Page page) {
        var text = page.text();
        return new WorkList.Row(
                Ticked.row(ticket.id().value(), ticket.version()),
                TicketQuery.HERE + "/" + ticket.id().value(),
                ticket.number(),
                List.<Cell>of(
                        new Cell.Words(ticket.matter().title()),
                        new Cell.Words(ticket.requester().name()),
                        new Cell.Words(topics.name(ticket.matter().topic(), text)),
                        new Cell.Marked(ticket.matter().priority().chip(text)),
                        new Cell.Marked(ticket.state().chip(text)),
                        ClockChips.first(running, page)
                                .<Cell>map(Cell.Due::new)
                                .orElseGet(Cell.None::new),
                        new Cell.Words(text.date(ticket.standing().since(), page.zone())),
                        new Cell.Words(ticket.care().agent().map(Agent::name).orElse("–")),
                        new Cell.Words(
                                ticket.about().map(about -> about.uid().grouped()).orElse("–"))));
    }

    private List<ListTools.Picker> pickers(TicketQuery query, Page page) {
        return Stream.concat(usual(query, page).stream(), causes(query, page)).toList();
    }

    /// Nobody picks these here: figures lead to them, and the list says by what it is narrowed.
    private Stream<ListTools.Picker> causes(TicketQuery query, Page page) {
        return query.causes().entrySet().stream()
                .map(
                        chosen ->
                                new ListTools.Picker(
                                        chosen.getKey().word(),
                                        page.text()
                                                .of(
                                                        "ticket.figures."
                                                                + chosen.getKey().word()
                                                                + ".name"),
                                        List.of(
                                                new Choice(
                                                        chosen.getValue(),
                                                        causes.name(
                                                                chosen.getKey(),
                                                                chosen.getValue(),
                                                                page.text())))));
    }

    private List<ListTools.Picker> usual(TicketQuery query, Page page) {
        var text = page.text();
        return List.of(
                new ListTools.Picker(
                        "topic", text.of("ticket.fact.topic"), topics.choices(text, query.topic())),
                new ListTools.Picker(
                        "priority",
                        text.of("ticket.fact.priority"),
                        Arrays.stream(Priority.values())
                                .map(each -> new Choice(each.name(), text.of(each.key())))
                                .toList()),
                new ListTools.Picker(
                        "site", text.of("ticket.fact.site"), Choices.sites(text, settings.sites())),
                new ListTools.Picker(
                        "agent",
                        text.of("ticket.fact.agent"),
                        desk.agents().stream()
                                .map(each -> new Choice(each.id().value().toString(), each.name()))
                                .toList()),
                new ListTools.Picker(
                        "month",
                        text.of("ticket.list.month"),
                        Months.choices(page.now(), page.vendorZone(), text)),
                new ListTools.Picker(
                        "came",
                        text.of("ticket.list.came"),
                        Arrays.stream(Came.values())
                                .map(
                                        each ->
                                                new Choice(
                                                        each.word(),
                                                        text.of("ticket.came." + each.word())))
                                .toList()));
    }

    private static String file(Address at) {
        return new Address(TicketQuery.HERE + ".csv", at.without("page").parameters()).toString();
    }

    private static List<WorkList.Filter> filters(Address at, TicketQuery query, Page page) {
        return WorkList.Filter.views(
                at,
                List.of(View.values()),
                query.view(),
                View::word,
                view -> page.text().of("ticket.view." + view.word()));
    }
}
