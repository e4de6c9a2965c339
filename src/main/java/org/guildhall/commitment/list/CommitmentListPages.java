package org.guildhall.commitment.list;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_PARTNERS;
import static org.guildhall.platform.web.Answer.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.commitment.Period;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.Cell.Words;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
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
        var at = Address.kept(HERE, form, List.of("view", "page"));
        return page("commitment/list", Map.of("list", list(at, caller, page)));
    }

    private WorkList list(Address at, Staff caller, Page page) {
        var text = page.text();
        var view = PeriodList.View.of(at.value("view"));
        var found = periods.page(view, WorkList.PAGE, at.offset());
        var ids = found.stream().map(Period::partnership).collect(Collectors.toSet());
        var partners = partnerships.all(ids, caller);
        return new WorkList(
                        at,
                        text.of("commitment.list.title"),
                        WorkList.Filter.views(
                                at,
                                List.of(PeriodList.View.values()),
                                view,
                                PeriodList.View::label,
                                each -> text.of("commitment.view." + each.label())),
                        List.of(
                                new Column(text.of("commitment.list.company")),
                                new Column(text.of("commitment.list.days")),
                                new Column(text.of("commitment.state")),
                                new Column(text.of("commitment.promised")),
                                new Column(text.of("commitment.achieved")),
                                new Column(text.of("commitment.shortfall"))),
                        found.stream().map(period -> row(period, partners, page)).toList(),
                        periods.count(view, WorkList.most(at)),
                        null,
                        new WorkList.Empty(
                                text.of("commitment.list.empty." + view.label()),
                                text.of("commitment.list.empty.words"),
                                null,
                                null))
                .counted(WorkList.most(at));
    }

    private static WorkList.Row row(Period period, Map<UUID, Partnership> partners, Page page) {
        var text = page.text();
        var partner = partners.get(period.partnership());
        return new WorkList.Row(
                partner.deskPath() + "/commitment",
                partner.company(),
                List.<Cell>of(
                        new Words(period.days(text)),
                        new Cell.Marked(period.chip(text)),
                        new Cell.Figure(period.promised().shown()),
                        new Cell.Figure(
                                text.of(
                                        "commitment.achieved.part",
                                        period.achieved().shown(),
                                        period.percent())),
                        new Cell.Figure(period.shortfall().shown())));
    }
}
