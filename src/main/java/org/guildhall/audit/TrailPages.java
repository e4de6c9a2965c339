package org.guildhall.audit;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.OPERATE;
import static org.guildhall.platform.web.Answer.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.audit.TrailQuery.View;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Cell;
import org.guildhall.platform.list.Csv;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The audit trail for administrators; what it shows lives in its address.
@Controller
class TrailPages {
    private static final String HERE = "/desk/audit";

    private final Trail trail;

    TrailPages(Trail trail) {
        this.trail = trail;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = OPERATE)
    ModelAndView trail(Form form, Staff caller, Page page) {
        var at = TrailAddress.of(HERE, form);
        var query = TrailAddress.query(at, page);
        var lines = trail.page(caller, query, WorkList.PAGE, at.offset());
        var most = WorkList.most(at);
        var total = trail.count(caller, query, most);
        var list = workList(at, query, lines, total, page).counted(most);
        var file = new Address(HERE + ".csv", at.without("page").parameters());
        var sought = query.isWide() ? page.text().of("audit.sought", TrailList.SOUGHT) : "";
        return page(
                "audit/trail",
                Map.of("list", list, "form", form, "file", file.toString(), "sought", sought));
    }

    @GetMapping(HERE + ".csv")
    @Access(value = STAFF, may = OPERATE)
    void csv(Form form, Staff caller, Page page, HttpServletResponse response) throws IOException {
        var query = TrailAddress.query(TrailAddress.of(HERE, form), page);
        write(trail, query, caller, response);
    }

    /// Answers with all that match as a file, written as it is read.
    static void write(Trail trail, TrailQuery query, Staff caller, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getOutputStream();
        Csv.write(out, TrailFile.HEAD);
        trail.export(caller, query, line -> Csv.write(out, TrailFile.of(line)));
    }

    @GetMapping(HERE + "/{number}")
    @Access(value = STAFF, may = OPERATE)
    ModelAndView entry(@PathVariable String number, Staff caller, Page page) {
        if (!number.matches("[0-9]{1,18}")) throw new NotFound();
        var line = trail.one(caller, Long.parseLong(number));
        var here = new Address(HERE, Map.of());
        var links =
                Map.of(
                        "object",
                        here.with("object", line.entry().deed().subject().id().toString()),
                        "actor",
                        here.with(
                                "actor", Objects.toString(line.entry().deed().actor(), "nobody")));
        return page(
                "audit/entry", Map.of("line", line, "facts", facts(line, page), "links", links));
    }

    private static WorkList workList(
            Address at, TrailQuery query, List<Line> lines, long total, Page page) {
        var text = page.text();
        return new WorkList(
                at,
                text.of("audit.title"),
                WorkList.Filter.views(
                        at,
                        List.of(View.values()),
                        query.view(),
                        View::label,
                        view -> page.text().of("audit.view." + view.label())),
                List.of(
                        new WorkList.Column(text.of("audit.number")),
                        new WorkList.Column(text.of("audit.when")),
                        new WorkList.Column(text.of("audit.who")),
                        new WorkList.Column(text.of("audit.role")),
                        new WorkList.Column(text.of("audit.act")),
                        new WorkList.Column(text.of("audit.note")),
                        new WorkList.Column(text.of("audit.address"))),
                lines.stream().map(line -> row(line, page)).toList(),
                total,
                "q",
                new WorkList.Empty(
                        text.of("audit.empty"), text.of("audit.empty.words"), null, null));
    }

    private static WorkList.Row row(Line line, Page page) {
        var deed = line.entry().deed();
        var words = new TrailWords(page.text());
        return new WorkList.Row(
                HERE + "/" + line.entry().number(),
                String.valueOf(line.entry().number()),
                List.of(
                        new Cell.Words(page.moment(deed.at())),
                        new Cell.Words(line.name()),
                        new Cell.Words(words.role(deed.role())),
                        new Cell.Coded(words.act(deed.act()), deed.act()),
                        new Cell.Words(words.note(deed)),
                        new Cell.Words(line.address())));
    }

    private static List<Fact> facts(Line line, Page page) {
        var text = page.text();
        var entry = line.entry();
        var deed = entry.deed();
        var words = new TrailWords(text);
        return List.of(
                new Fact(text.of("audit.when"), page.moment(deed.at())),
                new Fact(text.of("audit.who"), line.name()),
                new Fact(text.of("audit.role"), words.role(deed.role())),
                new Fact(text.of("audit.act"), words.act(deed.act())),
                new Fact(text.of("audit.code"), deed.act()),
                new Fact(
                        text.of("audit.object"),
                        words.kind(deed.subject().kind()) + " " + deed.subject().id()),
                new Fact(text.of("audit.note"), words.note(deed)),
                new Fact(text.of("audit.words"), line.words()),
                new Fact(text.of("audit.address"), line.address()),
                new Fact(text.of("audit.history"), Objects.toString(deed.event(), "–")),
                new Fact(text.of("audit.details"), entry.details()),
                new Fact(text.of("audit.previous"), entry.previous()),
                new Fact(text.of("audit.hash"), entry.hash()));
    }
}
