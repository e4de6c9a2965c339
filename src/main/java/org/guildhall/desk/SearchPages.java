package org.guildhall.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.platform.web.Answer.page;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The answer of the search field at the top of the desk.
@Controller
class SearchPages {
    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping("/desk/search")
    @Access(STAFF)
    ModelAndView search(Form form, Staff caller, Page page) {
        var words = form.value("words").strip();
        var found = search.find(words, caller).stream();
        return page(
                "desk/search",
                Map.of(
                        "words",
                        words,
                        "groups",
                        found.map(each -> shown(each, words, page)).toList()));
    }

    private static Hits shown(Search.Group group, String words, Page page) {
        return new Hits(
                page.text().of("desk.search.kind." + group.kind()),
                group.found().stream().map(found -> hit(found, page)).toList(),
                group.more() ? group.kind().rest(words) : "");
    }

    private static Hits.Hit hit(Found found, Page page) {
        var text = page.text();
        return new Hits.Hit(
                found.kind().href(found),
                found.title(),
                found.number(),
                found.more(),
                found.state().isEmpty() ? "" : text.of(found.kind().stateKey(found.state())),
                text.date(found.at(), page.zone()));
    }
}
