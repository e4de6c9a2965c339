package org.guildhall.ticket.figures;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.guildhall.platform.web.Answer.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.access.Access;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.value.Span;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.ticket.passage.Topics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The support desk's figures, month by month, as a page and as a file. Each topic leads to its
/// tickets.
@Controller
class FigurePages {
    private static final String HERE = "/desk/ticket-figures";
    private static final int MONTHS = 12;

    private final TopicFigureStore store;
    private final Topics topics;

    FigurePages(TopicFigureStore store, Topics topics) {
        this.store = store;
        this.topics = topics;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ModelAndView figures(Form form, Page page) {
        var month = month(form, page);
        var kept = new LinkedHashMap<String, String>();
        kept.put("month", month.toString());
        var rows = rows(month, page);
        var text = page.text();
        var list =
                new WorkList(
                                new Address(HERE, kept),
                                text.of("ticket.figures"),
                                List.of(),
                                columns(page),
                                rows,
                                rows.size(),
                                null,
                                new WorkList.Empty(
                                        text.of("ticket.figures.empty"),
                                        text.of("ticket.figures.empty.words"),
                                        null,
                                        null))
                        .with(
                                new ListTools(
                                        List.of(picker(page)),
                                        null,
                                        HERE + ".csv?month=" + month,
                                        null));
        return page("ticket/figures", Map.of("list", list));
    }

    @GetMapping(HERE + ".csv")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    void file(Form form, Page page, HttpServletResponse response) throws IOException {
        var rows = rows(month(form, page), page);
        ListFile.write(
                response,
                "ticket-figures",
                columns(page),
                before -> before == 0 ? rows : List.of());
    }

    private List<WorkList.Row> rows(YearMonth month, Page page) {
        return store.byTopic(span(month, page)).stream().map(each -> row(each, page)).toList();
    }

    private static YearMonth month(Form form, Page page) {
        var typed = form.value("month");
        return typed.matches("[0-9]{4}-(0[1-9]|1[0-2])")
                ? YearMonth.parse(typed)
                : YearMonth.from(page.now().atZone(page.vendorZone()));
    }

    private static Span span(YearMonth month, Page page) {
        var zone = page.vendorZone();
        return new Span(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    private static ListTools.Picker picker(Page page) {
        var newest = YearMonth.from(page.now().atZone(page.vendorZone()));
        var months =
                IntStream.range(0, MONTHS)
                        .mapToObj(newest::minusMonths)
                        .map(month -> new Choice(month.toString(), named(month, page.text())))
                        .toList();
        return new ListTools.Picker("month", page.text().of("ticket.figures.month"), months);
    }

    private static String named(YearMonth month, Text text) {
        var pattern = text.of("ticket.figures.month.format");
        return DateTimeFormatter.ofPattern(pattern, text.locale()).format(month);
    }

    private static List<WorkList.Column> columns(Page page) {
        var text = page.text();
        return List.of(
                new WorkList.Column(text.of("ticket.fact.topic")),
                number(text.of("ticket.figures.asked")),
                number(text.of("ticket.figures.answered")),
                number(text.of("ticket.figures.first")),
                number(text.of("ticket.figures.resolution")),
                number(text.of("ticket.figures.reopened")),
                number(text.of("ticket.figures.handed-over")),
                number(text.of("ticket.figures.helped")));
    }

    private static WorkList.Column number(String label) {
        return new WorkList.Column(label, null, true);
    }

    private WorkList.Row row(TopicFigures figures, Page page) {
        return new WorkList.Row(
                "/desk/tickets?topic=" + figures.topic(),
                topics.name(figures.topic(), page.text()),
                cells(figures).stream().<Cell>map(Cell.Figure::new).toList());
    }

    private static List<String> cells(TopicFigures figures) {
        return List.of(
                String.valueOf(figures.asked()),
                String.valueOf(figures.answered()),
                figures.first().percent(),
                figures.resolution().percent(),
                String.valueOf(figures.reopened()),
                String.valueOf(figures.handedOver()),
                figures.rated().percent());
    }
}
