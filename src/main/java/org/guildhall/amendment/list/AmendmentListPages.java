package org.guildhall.amendment.list;

import static org.guildhall.platform.web.Answer.page;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.amendment.list.AmendmentList.Query;
import org.guildhall.amendment.list.AmendmentList.View;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's list of amendments and renewals; what it shows lives in its address.
@Controller
class AmendmentListPages {
    private static final String HERE = "/desk/amendments";

    private final AmendmentList amendments;

    AmendmentListPages(AmendmentList amendments) {
        this.amendments = amendments;
    }

    @GetMapping(HERE)
    @Access(value = Who.STAFF, may = Permission.VIEW_APPLICATIONS)
    ModelAndView list(Form form, Staff caller, Page page) {
        return page("amendment/list", Map.of("list", list(address(form), caller, page)));
    }

    private WorkList list(Address at, Staff caller, Page page) {
        var text = page.text();
        var query = new Query(View.of(at.value("view")), at.value("q"));
        return new WorkList(
                at,
                text.of("amendment.list.title"),
                filters(at, query, page),
                List.of(
                        new WorkList.Column(text.of("amendment.fact.number")),
                        new WorkList.Column(text.of("amendment.list.company")),
                        new WorkList.Column(text.of("amendment.fact.kind")),
                        new WorkList.Column(text.of("amendment.list.stage")),
                        new WorkList.Column(text.of("amendment.list.since")),
                        new WorkList.Column(text.of("amendment.fact.developer"))),
                amendments.page(query, caller, WorkList.PAGE, at.offset()).stream()
                        .map(line -> row(line, page))
                        .toList(),
                amendments.count(query, caller),
                "q",
                new WorkList.Empty(
                        text.of("amendment.list.empty"),
                        text.of("amendment.list.empty.words"),
                        text.of("amendment.list.partners"),
                        "/desk/partners"));
    }

    private static WorkList.Row row(AmendmentList.Line line, Page page) {
        var text = page.text();
        return new WorkList.Row(
                HERE + "/" + line.id(),
                line.number(),
                List.of(
                        new Cell.Words(line.company()),
                        new Cell.Words(text.of(line.kind().key())),
                        new Cell.Marked(line.stage().chip(text)),
                        new Cell.Words(text.date(line.since(), page.zone())),
                        new Cell.Words(line.developer())));
    }

    private static List<WorkList.Filter> filters(Address at, Query query, Page page) {
        return WorkList.Filter.views(
                at,
                List.of(View.values()),
                query.view(),
                View::label,
                view -> page.text().of("amendment.view." + view.label()));
    }

    private static Address address(Form form) {
        return Address.kept(HERE, form, List.of("view", "q", "page"));
    }
}
