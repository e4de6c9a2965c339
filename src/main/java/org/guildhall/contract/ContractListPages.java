package org.guildhall.contract;

import static org.guildhall.platform.web.Answer.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Permission;
import org.guildhall.contract.ContractQuery.View;
import org.guildhall.platform.web.Address;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.WorkList;
import org.guildhall.platform.web.WorkList.Cell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's list of contracts; what it shows lives in its address.
@Controller
class ContractListPages {
    private final Contracts contracts;

    ContractListPages(Contracts contracts) {
        this.contracts = contracts;
    }

    @GetMapping("/desk/contracts")
    @Access(value = Who.STAFF, may = Permission.VIEW_CONTRACTS)
    ModelAndView contracts(Form form, Page page) {
        return page("contract/list", Map.of("list", list(address(form), page)));
    }

    private WorkList list(Address at, Page page) {
        var text = page.text();
        var query = new ContractQuery(View.of(at.value("view")), at.value("q"));
        var offset = (at.number("page", 1) - 1) * WorkList.PAGE;
        return new WorkList(
                at,
                text.of("contract.list.title"),
                filters(at, query, page),
                List.of(
                        new WorkList.Column(text.of("contract.list.number")),
                        new WorkList.Column(text.of("contract.list.partner")),
                        new WorkList.Column(text.of("contract.list.programme")),
                        new WorkList.Column(text.of("contract.list.state")),
                        new WorkList.Column(text.of("contract.list.deadline")),
                        new WorkList.Column(text.of("contract.list.since"))),
                contracts.list(query, WorkList.PAGE, offset).stream()
                        .map(contract -> row(contract, page))
                        .toList(),
                contracts.count(query),
                "q",
                new WorkList.Empty(
                        text.of("contract.list.empty"),
                        text.of("contract.list.empty.words"),
                        null,
                        null));
    }

    private static WorkList.Row row(Contract contract, Page page) {
        var text = page.text();
        var deadline =
                contract.deadline()
                        .filter(_ -> contract.state().isOpen())
                        .<Cell>map(until -> new WorkList.Words(text.date(until, page.zone())))
                        .orElseGet(WorkList.None::new);
        return new WorkList.Row(
                "/desk/contracts/" + contract.id().value(),
                contract.number(),
                List.of(
                        new WorkList.Words(contract.draft().partner().name()),
                        new WorkList.Words(contract.draft().programme()),
                        new WorkList.Marked(ContractViews.chip(contract.state(), text)),
                        deadline,
                        new WorkList.Words(text.date(contract.since(), page.zone()))));
    }

    private static List<WorkList.Filter> filters(Address at, ContractQuery query, Page page) {
        return Arrays.stream(View.values())
                .map(
                        view ->
                                new WorkList.Filter(
                                        page.text().of("contract.list.view." + view.label()),
                                        at.without("page").with("view", view.label()).toString(),
                                        view == query.view(),
                                        null))
                .toList();
    }

    private static Address address(Form form) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : List.of("view", "q", "page", "columns")) {
            kept.put(name, form.value(name));
        }
        return new Address("/desk/contracts", kept);
    }
}
