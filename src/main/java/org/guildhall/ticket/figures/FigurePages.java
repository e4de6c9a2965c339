package org.guildhall.ticket.figures;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;
import static org.guildhall.platform.web.Answer.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.passage.Topics;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The support desk's figures, month by month, as a page and as a file. Each figure leads to the
/// tickets behind it.
@Controller
class FigurePages {
    static final String HERE = "/desk/ticket-figures";

    private final TopicFigureStore store;
    private final CauseTables tables;
    private final Topics topics;

    FigurePages(TopicFigureStore store, CauseTables tables, Topics topics) {
        this.store = store;
        this.tables = tables;
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
        return page(
                "ticket/figures",
                Map.of(
                        "list",
                        list,
                        "causes",
                        List.of(
                                tables.table(Cause.OUTCOME, month, page),
                                tables.table(Cause.ARTICLE, month, page))));
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
        return store.byTopic(Months.span(month, page.vendorZone())).stream()
                .map(each -> row(each, month, page))
                .toList();
    }

    private static YearMonth month(Form form, Page page) {
        return Months.of(form.value("month"))
                .orElseGet(() -> YearMonth.from(page.now().atZone(page.vendorZone())));
    }

    private static ListTools.Picker picker(Page page) {
        var text = page.text();
        return new ListTools.Picker(
                "month",
                text.of("ticket.figures.month"),
                Months.choices(page.now(), page.vendorZone(), text));
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

    private WorkList.Row row(TopicFigures figures, YearMonth month, Page page) {
        var behind =
                new Address("/desk/tickets", Map.of())
                        .with("view", "all")
                        .with("topic", figures.topic())
                        .with("month", month.toString())
                        .with("sort", "-number");
        return new WorkList.Row(
                behind.toString(),
                topics.name(figures.topic(), page.text()),
                cells(figures, behind));
    }

    private static List<Cell> cells(TopicFigures figures, Address behind) {
        return List.of(
                new Cell.Figure(String.valueOf(figures.asked()), behind.toString()),
                cell(String.valueOf(figures.answered()), Came.ANSWERED, behind),
                cell(figures.first().percent(), Came.FIRST_KEPT, behind),
                cell(figures.resolution().percent(), Came.RESOLUTION_KEPT, behind),
                cell(String.valueOf(figures.reopened()), Came.REOPENED, behind),
                cell(String.valueOf(figures.handedOver()), Came.HANDED_OVER, behind),
                cell(figures.rated().percent(), Came.HELPED, behind));
    }

    private static Cell cell(String words, Came came, Address behind) {
        return new Cell.Figure(words, behind.with("came", came.word()).toString());
    }
}
