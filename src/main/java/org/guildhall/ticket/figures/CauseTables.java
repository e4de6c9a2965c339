package org.guildhall.ticket.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Component;

/// The tables of what was found out about a month's tickets, and of the articles that answered
/// them; each number leads to its tickets.
@Component
class CauseTables {
    private final CauseFigureStore store;
    private final Causes causes;

    CauseTables(CauseFigureStore store, Causes causes) {
        this.store = store;
        this.causes = causes;
    }

    WorkList table(Cause cause, YearMonth month, Page page) {
        var text = page.text();
        var rows =
                store.by(cause, Months.span(month, page.vendorZone())).stream()
                        .map(each -> row(cause, each, month, page))
                        .toList();
        return new WorkList(
                new Address(FigurePages.HERE, Map.of()),
                text.of("ticket.figures." + cause.word()),
                List.of(),
                columns(cause, page),
                rows,
                rows.size(),
                null,
                new WorkList.Empty(text.of("ticket.figures." + cause.word()), "", null, null));
    }

    private static List<WorkList.Column> columns(Cause cause, Page page) {
        var text = page.text();
        var counted =
                CauseFigureStore.COUNTED.stream()
                        .map(came -> text.of("ticket.came." + came.word()))
                        .map(label -> new WorkList.Column(label, null, true));
        return Stream.concat(
                        Stream.of(
                                new WorkList.Column(
                                        text.of("ticket.figures." + cause.word() + ".name")),
                                new WorkList.Column(text.of("ticket.figures.tickets"), null, true)),
                        counted)
                .toList();
    }

    private WorkList.Row row(Cause cause, CauseFigures figures, YearMonth month, Page page) {
        var behind =
                new Address("/desk/tickets", Map.of())
                        .with("view", "all")
                        .with(cause.word(), figures.key())
                        .with("month", month.toString())
                        .with("sort", "-number");
        var counted =
                CauseFigureStore.COUNTED.stream()
                        .<Cell>map(
                                came ->
                                        new Cell.Figure(
                                                String.valueOf(figures.came().get(came)),
                                                behind.with("came", came.word()).toString()));
        var all = new Cell.Figure(String.valueOf(figures.tickets()), behind.toString());
        return new WorkList.Row(
                behind.toString(),
                causes.name(cause, figures.key(), page.text()),
                Stream.concat(Stream.of(all), counted).toList());
    }
}
