package org.guildhall.network;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_PARTNERS;
import static org.guildhall.platform.web.Answer.page;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.network.PartnerQuery.View;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.Cell.Words;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's list of partners; what it shows lives in its address.
@Controller
class PartnerListPages {
    private final Partnerships partnerships;
    private final Programmes programmes;

    PartnerListPages(Partnerships partnerships, Programmes programmes) {
        this.partnerships = partnerships;
        this.programmes = programmes;
    }

    @GetMapping("/desk/partners")
    @Access(value = STAFF, may = VIEW_PARTNERS)
    ModelAndView partners(Form form, Page page) {
        return page("network/partners", Map.of("list", list(address(form), page)));
    }

    private WorkList list(Address at, Page page) {
        var text = page.text();
        var query = new PartnerQuery(View.of(at.value("view")), at.value("q"));
        return new WorkList(
                        at,
                        text.of("network.partners.title"),
                        filters(at, query, page),
                        List.of(
                                new Column(text.of("network.partners.company")),
                                new Column(text.of("network.partners.programme")),
                                new Column(text.of("network.partners.uid")),
                                new Column(text.of("network.partners.state")),
                                new Column(text.of("network.partners.developer")),
                                new Column(text.of("network.partners.since"))),
                        partnerships.list(query, WorkList.PAGE, at.offset()).stream()
                                .map(each -> row(each, page))
                                .toList(),
                        partnerships.count(query, WorkList.most(at)),
                        "q",
                        new WorkList.Empty(
                                text.of("network.partners.empty"),
                                text.of("network.partners.empty.words"),
                                null,
                                null))
                .counted(WorkList.most(at));
    }

    private WorkList.Row row(Partnership partnership, Page page) {
        return new WorkList.Row(
                partnership.deskPath(),
                partnership.company(),
                List.<Cell>of(
                        new Words(PartnerPages.programme(partnership, programmes, page.text())),
                        new Words(partnership.main().grouped()),
                        new Cell.Marked(PartnerPages.state(partnership, page.text())),
                        partnership
                                .developer()
                                .<Cell>map(each -> new Words(each.name()))
                                .orElseGet(Cell.None::new),
                        new Words(since(partnership, page.text()))));
    }

    private String since(Partnership partnership, Text text) {
        return text.date(partnership.effective(), partnerships.zone(partnership));
    }

    private static List<WorkList.Filter> filters(Address at, PartnerQuery query, Page page) {
        return WorkList.Filter.views(
                at,
                List.of(View.values()),
                query.view(),
                View::label,
                view -> page.text().of("network.partners.view." + view.label()));
    }

    private static Address address(Form form) {
        return Address.kept("/desk/partners", form, List.of("view", "q", "page", "without"));
    }
}
