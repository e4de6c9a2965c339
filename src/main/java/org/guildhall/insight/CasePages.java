package org.guildhall.insight;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SEE_FIGURES;
import static org.guildhall.platform.web.Answer.page;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.insight.CaseList.Case;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The cases behind a number of the figures.
@Controller
class CasePages {
    private final Figures figures;

    CasePages(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/desk/figures/cases")
    @Access(value = STAFF, may = SEE_FIGURES)
    ModelAndView cases(Form form, Staff caller, Page page) {
        var at = FigureAddress.cases(form);
        var filter = FigureAddress.filter(at, page.now(), page.vendorZone());
        var behind = FigureAddress.behind(at);
        var found = figures.cases(filter, behind, WorkList.PAGE, at.offset(), caller);
        var said = Said.of(behind, filter, new Wording(page.text(), Map.of()));
        var back = FigureAddress.of(FigureAddress.HERE, filter).toString();
        var mayOpen = caller.may(Permission.VIEW_APPLICATIONS);
        return page(
                "insight/cases",
                Map.of("list", list(at, found, mayOpen, page), "said", said, "back", back));
    }

    private static WorkList list(Address at, Figures.Found found, boolean mayOpen, Page page) {
        var text = page.text();
        return new WorkList(
                at,
                text.of("insight.cases"),
                List.of(),
                List.of(
                        new WorkList.Column(text.of("insight.number")),
                        new WorkList.Column(text.of("insight.company")),
                        new WorkList.Column(text.of("insight.stage")),
                        new WorkList.Column(text.of("insight.started")),
                        new WorkList.Column(text.of("insight.since")),
                        new WorkList.Column(text.of("insight.days"), null, true)),
                found.cases().stream().map(each -> row(each, mayOpen, page)).toList(),
                found.total(),
                null,
                new WorkList.Empty(
                        text.of("insight.cases.empty"),
                        text.of("insight.cases.empty.words"),
                        null,
                        null));
    }

    /// Who may not see applications comes to the audit trail of the case instead.
    private static WorkList.Row row(Case each, boolean mayOpen, Page page) {
        var days = Duration.between(each.since(), page.now()).toDays();
        var opens = mayOpen ? "/desk/applications/" : "/desk/audit?object=";
        return new WorkList.Row(
                opens + each.application(),
                each.number(),
                List.of(
                        new Cell.Words(each.company().isEmpty() ? "–" : each.company()),
                        new Cell.Words(page.text().of(each.stage().key())),
                        new Cell.Words(page.text().date(each.started(), page.zone())),
                        new Cell.Words(page.text().date(each.since(), page.zone())),
                        new Cell.Figure(String.valueOf(days))));
    }
}
