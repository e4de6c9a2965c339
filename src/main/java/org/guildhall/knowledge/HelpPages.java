package org.guildhall.knowledge;

import static org.guildhall.access.Access.Who.ANYONE;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The help centre, for everybody.
@Controller
@RequestMapping("/help")
class HelpPages {
    private static final int LONGEST_WORDS = 1000;

    private final HelpShelf shelf;
    private final Articles articles;
    private final Suggestions suggestions;
    private final Opinions opinions;

    HelpPages(HelpShelf shelf, Articles articles, Suggestions suggestions, Opinions opinions) {
        this.shelf = shelf;
        this.articles = articles;
        this.suggestions = suggestions;
        this.opinions = opinions;
    }

    @GetMapping
    @Access(ANYONE)
    ModelAndView home(Form form, Caller caller, Page page) {
        var words = form.value("q").strip();
        var language = page.text().locale();
        if (words.isEmpty()) {
            return page("knowledge/home", Map.of("groups", shelf.groups(language, site(caller))));
        }
        return page(
                "knowledge/results",
                Map.of("words", words, "found", shelf.search(words, language, site(caller))));
    }

    /// What belongs beside a field while it is being typed in: a fragment, not a page.
    @GetMapping("/suggestions")
    @Access(ANYONE)
    ModelAndView suggestions(Form form, Caller caller, Page page) {
        var language = page.text().locale();
        // a search's words, or the title of a request that is being written
        var words = form.value("q").isBlank() ? form.value("title") : form.value("q");
        var found = suggestions.whileTyping(words, language, site(caller));
        return page("knowledge/suggestions", Map.of("suggestions", found));
    }

    @GetMapping("/{id}")
    @Access(ANYONE)
    ModelAndView article(@PathVariable String id, Caller caller, Page page) {
        var read = articles.read(known(id), page.text().locale());
        return shown(read, Form.empty(), caller);
    }

    @GetMapping("/{id}/versions/{number}")
    @Access(ANYONE)
    ModelAndView edition(
            @PathVariable String id, @PathVariable String number, Caller caller, Page page) {
        var read = articles.read(cited(id, number), page.text().locale());
        return shown(read, Form.empty(), caller);
    }

    @PostMapping("/{id}/versions/{number}/opinions")
    @Access(ANYONE)
    ModelAndView say(
            @PathVariable String id,
            @PathVariable String number,
            Form form,
            Caller caller,
            Page page) {
        var of = cited(id, number);
        var language = page.text().locale();
        return form.read(() -> words(form))
                .then(
                        words -> {
                            var helpful = form.value("helpful").equals("yes");
                            opinions.say(of, language, helpful, words, caller);
                            return seeOther(of.article().path(), "knowledge.opinion.thanks");
                        })
                .orElse(() -> shown(articles.read(of, language), form, caller));
    }

    private static String words(Form form) {
        return form.takeOptional("words", typed -> Form.text(typed, LONGEST_WORDS)).orElse("");
    }

    private static ModelAndView shown(ReadArticle read, Form form, Caller caller) {
        var article = read.to(site(caller));
        return page("knowledge/article", Map.of("article", article, "form", form));
    }

    private static ArticleId known(String id) {
        return ArticleId.of(id).orElseThrow(NotFound::new);
    }

    private static Citation cited(String id, String number) {
        return Optional.of(number)
                .filter(typed -> typed.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .map(typed -> new Citation(known(id), typed))
                .orElseThrow(NotFound::new);
    }

    /// People of accounts read what is for their site; everybody else reads everything.
    private static String site(Caller caller) {
        return caller instanceof Member member ? member.site() : "";
    }
}
