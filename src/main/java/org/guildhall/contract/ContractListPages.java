package org.guildhall.contract;

import static org.guildhall.platform.web.Answer.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.contract.ContractQuery.Order;
import org.guildhall.contract.ContractQuery.View;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.desk.SavedViews;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's list of contracts, and the same as a file; what it shows lives in its address.
@Controller
class ContractListPages {
    private static final String HERE = "/desk/contracts";

    private final ContractList contracts;
    private final SavedViews views;

    ContractListPages(ContractList contracts, SavedViews views) {
        this.contracts = contracts;
        this.views = views;
    }

    @GetMapping(HERE)
    @Access(value = Who.STAFF, may = Permission.VIEW_CONTRACTS)
    ModelAndView contracts(Form form, Staff caller, Page page) {
        var at = opening(address(form), caller, page);
        var file = new Address(HERE + ".csv", at.without("page").parameters()).toString();
        var tools = new ListTools(pickers(page.text()), views.shelf(at, caller), file, "contract");
        return page("contract/list", Map.of("list", list(at, page).with(tools)));
    }

    @GetMapping(HERE + ".csv")
    @Access(value = Who.STAFF, may = Permission.VIEW_CONTRACTS)
    void file(Form form, Staff caller, Page page, HttpServletResponse response) throws IOException {
        write(contracts, form, caller, page, response);
    }

    /// Answers with what is asked for as a file, written as it is read.
    static void write(
            ContractList contracts,
            Form form,
            Staff caller,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var query = ContractQuery.of(address(form), page.now());
        contracts.takenAway(query, caller);
        ListFile.write(
                response,
                "contracts",
                columns(page.text()),
                before -> rows(contracts.page(query, ListFile.PIECE, before), page));
    }

    /// Whoever opens the list without a view finds where their work is, or at least something.
    private Address opening(Address asked, Staff caller, Page page) {
        if (!asked.value("view").isEmpty() || !asked.value("q").isEmpty()) return asked;
        var views = View.workOf(caller);
        var first =
                views.stream()
                        .filter(view -> isFilled(asked.with("view", view.label()), page))
                        .findFirst()
                        .orElse(views.getFirst());
        return asked.with("view", first.label());
    }

    private boolean isFilled(Address at, Page page) {
        return contracts.count(ContractQuery.of(at, page.now()), 0) > 0;
    }

    private WorkList list(Address at, Page page) {
        var text = page.text();
        var query = ContractQuery.of(at, page.now());
        return new WorkList(
                        at,
                        text.of("contract.list.title"),
                        filters(at, query, page),
                        columns(text),
                        rows(contracts.page(query, WorkList.PAGE, at.offset()), page),
                        contracts.count(query, WorkList.most(at)),
                        "q",
                        new WorkList.Empty(
                                text.of("contract.list.empty"),
                                text.of("contract.list.empty.words"),
                                text.of("contract.list.view.open"),
                                new Address(HERE, Map.of("view", View.OPEN.label())).toString()))
                .counted(WorkList.most(at));
    }

    private static List<WorkList.Column> columns(Text text) {
        return List.of(
                column(text, "number", Order.NUMBER),
                column(text, "partner", Order.PARTNER),
                column(text, "programme", Order.PROGRAMME),
                column(text, "state", Order.STATE),
                column(text, "deadline", Order.DEADLINE),
                column(text, "since", Order.SINCE));
    }

    private static WorkList.Column column(Text text, String name, Order order) {
        return new WorkList.Column(text.of("contract.list." + name), order.word());
    }

    private static List<ListTools.Picker> pickers(Text text) {
        return List.of(
                new ListTools.Picker(
                        "ending",
                        text.of("contract.list.ending"),
                        List.of(new Choice("yes", text.of("contract.list.yes")))));
    }

    private static List<WorkList.Row> rows(List<Contract> found, Page page) {
        return found.stream().map(contract -> row(contract, page)).toList();
    }

    private static WorkList.Row row(Contract contract, Page page) {
        var text = page.text();
        var deadline =
                contract.due()
                        .<Cell>map(until -> new Cell.Words(text.date(until, page.zone())))
                        .orElseGet(Cell.None::new);
        return new WorkList.Row(
                HERE + "/" + contract.id().value(),
                contract.number(),
                List.of(
                        new Cell.Words(contract.draft().partner().name()),
                        new Cell.Words(contract.draft().programmeIn(text)),
                        new Cell.Marked(ContractViews.chip(contract.state(), false, text)),
                        deadline,
                        new Cell.Words(text.date(contract.since(), page.zone()))));
    }

    private static List<WorkList.Filter> filters(Address at, ContractQuery query, Page page) {
        return WorkList.Filter.views(
                at,
                List.of(View.values()),
                query.view(),
                View::label,
                view -> page.text().of("contract.list.view." + view.label()));
    }

    private static Address address(Form form) {
        return Address.kept(HERE, form, List.of("view", "q", "ending", "sort", "without", "page"));
    }
}
