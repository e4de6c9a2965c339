package org.guildhall.commitment.list;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_PARTNERS;
import static org.guildhall.platform.web.Answer.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.commitment.Chronicle;
import org.guildhall.commitment.Period;
import org.guildhall.commitment.list.PeriodList.View;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.Cell.Figure;
import org.guildhall.platform.list.Cell.Words;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's list of commitment periods: which wait to be settled, which run, what became of them.
@Controller
class CommitmentListPages {
    private static final String HERE = "/desk/commitments";

    private final PeriodList periods;
    private final Partnerships partnerships;

    CommitmentListPages(PeriodList periods, Partnerships partnerships) {
        this.periods = periods;
        this.partnerships = partnerships;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = VIEW_PARTNERS)
    ModelAndView commitments(Form form, Staff caller, Page page) {
        return page("commitment/list", Map.of("list", list(address(form), caller, page)));
    }

    @GetMapping(HERE + ".csv")
    @Access(value = STAFF, may = VIEW_PARTNERS)
    void file(Form form, Staff caller, Page page, HttpServletResponse response) throws IOException {
        var view = View.of(address(form).value("view"));
        periods.takenAway(view, caller);
        ListFile.write(
                response,
                "commitments",
                columns(page.text()),
                before -> rows(view, ListFile.PIECE, before, caller, page.text()));
    }

    private WorkList list(Address at, Staff caller, Page page) {
        var text = page.text();
        var view = View.of(at.value("view"));
        var file = new Address(HERE + ".csv", at.parameters()).toString();
        return new WorkList(
                        at,
                        text.of("commitment.list.title"),
                        WorkList.Filter.views(
                                at,
                                List.of(View.values()),
                                view,
                                View::label,
                                each -> text.of("commitment.view." + each.label())),
                        columns(text),
                        rows(view, WorkList.PAGE, at.offset(), caller, text),
                        periods.count(view, WorkList.most(at)),
                        null,
                        new WorkList.Empty(
                                text.of("commitment.list.empty." + view.label()),
                                text.of("commitment.list.empty.words"),
                                null,
                                null))
                .with(new ListTools(List.of(), null, file, Chronicle.KIND))
                .counted(WorkList.most(at));
    }

    private static List<Column> columns(Text text) {
        return List.of(
                new Column(text.of("commitment.list.company")),
                new Column(text.of("commitment.list.days")),
                new Column(text.of("commitment.state")),
                new Column(text.of("commitment.promised"), null, true),
                new Column(text.of("commitment.achieved"), null, true),
                new Column(text.of("commitment.shortfall"), null, true),
                new Column(text.of("commitment.compensation"), null, true));
    }

    private List<WorkList.Row> rows(View view, int limit, int offset, Staff caller, Text text) {
        var found = periods.page(view, limit, offset);
        var ids = found.stream().map(Period::partnership).collect(Collectors.toSet());
        var partners = partnerships.all(ids, caller);
        return found.stream().flatMap(period -> row(period, partners, text).stream()).toList();
    }

    private static Optional<WorkList.Row> row(
            Period period, Map<UUID, Partnership> partners, Text text) {
        return Optional.ofNullable(partners.get(period.partnership()))
                .map(
                        partner ->
                                new WorkList.Row(
                                        partner.deskPath() + "/commitment",
                                        partner.company(),
                                        cells(period, text)));
    }

    private static List<Cell> cells(Period period, Text text) {
        var achieved =
                text.of("commitment.achieved.part", period.achieved().shown(), period.percent());
        return List.of(
                new Words(period.days(text)),
                new Cell.Marked(period.chip(text)),
                new Figure(period.promised().shown()),
                new Figure(achieved),
                owed(period, period.shortfall()),
                owed(period, period.compensation()));
    }

    private static Cell owed(Period period, Money amount) {
        return period.isOwed() ? new Figure(amount.shown()) : new Cell.None();
    }

    private static Address address(Form form) {
        return Address.kept(HERE, form, List.of("view", "page", "without"));
    }
}
