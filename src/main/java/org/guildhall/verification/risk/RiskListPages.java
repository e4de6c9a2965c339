package org.guildhall.verification.risk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.account.Account;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell.Marked;
import org.guildhall.platform.list.Cell.Words;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.list.ListTools;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.list.WorkList.Column;
import org.guildhall.platform.list.WorkList.Row;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.verification.risk.RiskList.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The verifier's list of risk cases, and the same as a file; what it shows lives in its address.
@Controller
class RiskListPages {
    private static final String FILE = RiskDeskPages.HERE + ".csv";

    private final RiskDesk desk;

    RiskListPages(RiskDesk desk) {
        this.desk = desk;
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping(RiskDeskPages.HERE)
    ModelAndView list(Staff caller, Form form, Page page) {
        return Answer.page(
                "verification/risklist", Map.of("list", list(caller, address(form), page)));
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @GetMapping(FILE)
    void file(Staff caller, Form form, Page page, HttpServletResponse response) throws IOException {
        write(desk, caller, form, page, response);
    }

    /// Answers with what is asked for as a file, written as it is read.
    static void write(
            RiskDesk desk, Staff caller, Form form, Page page, HttpServletResponse response)
            throws IOException {
        var at = address(form);
        var show = Show.of(at.value("show"));
        var words = at.value("q");
        desk.takenAway(caller, show, words);
        ListFile.write(
                response,
                "risk-cases",
                columns(page.text()),
                before -> {
                    var found = desk.list(caller, show, words, ListFile.PIECE, before);
                    return found.cases().stream().map(each -> row(each, found, page)).toList();
                });
    }

    private static List<Column> columns(Text text) {
        return List.of(
                new Column(text.of("verification.kyc.number")),
                new Column(text.of("verification.queue.state")),
                new Column(text.of("verification.kyc.company")),
                new Column(text.of("frame.uid")),
                new Column(text.of("verification.kyc.field.due")),
                new Column(text.of("verification.kyc.since")));
    }

    private WorkList list(Staff caller, Address at, Page page) {
        var text = page.text();
        var show = Show.of(at.value("show"));
        var found = desk.list(caller, show, at.value("q"), WorkList.PAGE, at.offset());
        return new WorkList(
                        at,
                        text.of("verification.kyc.list.title"),
                        Arrays.stream(Show.values())
                                .map(each -> filter(text, each, show, found, at))
                                .toList(),
                        columns(text),
                        found.cases().stream().map(each -> row(each, found, page)).toList(),
                        found.total(),
                        "q",
                        new WorkList.Empty(
                                text.of("verification.queue.empty"),
                                text.of("verification.kyc.list.empty"),
                                null,
                                null))
                .with(new ListTools(List.of(), null, file(at), RiskPassage.KIND));
    }

    private static String file(Address at) {
        return new Address(FILE, at.without("page").parameters()).toString();
    }

    private static Row row(RiskCase known, RiskDesk.Page found, Page page) {
        var text = page.text();
        return new Row(
                RiskDeskPages.HERE + "/" + known.id().value(),
                known.number(),
                List.of(
                        new Marked(RiskShown.chip(text, known.state())),
                        new Words(company(known, found)),
                        new Words(known.uid().grouped()),
                        new Words(text.date(known.due())),
                        new Words(page.moment(known.progress().since()))));
    }

    private static String company(RiskCase known, RiskDesk.Page found) {
        return Optional.ofNullable(found.accounts().get(known.account()))
                .map(Account::name)
                .orElse("");
    }

    private static WorkList.Filter filter(
            Text text, Show each, Show chosen, RiskDesk.Page found, Address at) {
        var count =
                each.states.stream()
                        .mapToLong(state -> found.counts().getOrDefault(state, 0L))
                        .sum();
        return new WorkList.Filter(
                text.of("verification.kyc.show." + each.word()),
                at.first("show", each.word()).toString(),
                each == chosen,
                count);
    }

    private static Address address(Form form) {
        return Address.kept(RiskDeskPages.HERE, form, List.of("show", "q", "page", "without"));
    }
}
