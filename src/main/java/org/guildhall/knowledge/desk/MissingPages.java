package org.guildhall.knowledge.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.WRITE_ARTICLES;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.knowledge.MissingArticles;
import org.guildhall.knowledge.search.MissingStore.Kind;
import org.guildhall.knowledge.search.MissingStore.Open;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.list.Pages;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Questions that no article answers yet.
@Controller
@RequestMapping(MissingPages.HERE)
class MissingPages {
    static final String HERE = "/desk/articles/missing";
    private static final int LONGEST = 200;

    private final MissingArticles missing;

    MissingPages(MissingArticles missing) {
        this.missing = missing;
    }

    private record Settled(Kind kind, String words, Locale language) {}

    @GetMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView questions(Form form, Staff caller, Page page) {
        return shown(form, caller, page);
    }

    @PostMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView settle(Form form, Staff caller, Page page) {
        return form.read(() -> settled(form))
                .then(
                        each -> {
                            missing.settle(each.kind(), each.words(), each.language(), caller);
                            return seeOther(HERE, "knowledge.notice.settled");
                        })
                .orElse(() -> shown(form, caller, page));
    }

    private static Settled settled(Form form) {
        return new Settled(
                form.choose("kind", MissingPages::kind),
                form.takeText("words", LONGEST),
                form.choose("language", ArticleForm::language));
    }

    private static Kind kind(String typed) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    private ModelAndView shown(Form form, Staff caller, Page page) {
        var at = Address.kept(HERE, form, List.of("page"));
        var rows =
                missing.open(WorkList.PAGE, at.offset(), caller).stream()
                        .map(open -> row(open, page))
                        .toList();
        var pages = new Pages(at, missing.count(caller));
        return page("knowledge/desk/missing", Map.of("rows", rows, "form", form, "pages", pages));
    }

    private static MissingRow row(Open open, Page page) {
        var text = page.text();
        return new MissingRow(
                open.kind().name(),
                text.of("knowledge.missing.kind." + open.kind().name().toLowerCase(Locale.ROOT)),
                open.words(),
                open.language().toLanguageTag(),
                Choices.language(text, open.language()),
                open.times(),
                text.date(open.last(), page.zone()));
    }
}
