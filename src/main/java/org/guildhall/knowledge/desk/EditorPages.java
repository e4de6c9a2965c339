package org.guildhall.knowledge.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.WRITE_ARTICLES;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.knowledge.ArticleDesk;
import org.guildhall.knowledge.Titles;
import org.guildhall.knowledge.Written;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the text of an article is written, one language at a time, with what readers will see
/// below it.
@Controller
@RequestMapping("/desk/articles/{id}/texts/{language}")
class EditorPages {
    private final ArticleDesk desk;
    private final Titles titles;

    EditorPages(ArticleDesk desk, Titles titles) {
        this.desk = desk;
        this.titles = titles;
    }

    @GetMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView text(
            @PathVariable String id, @PathVariable String language, Staff caller, Page page) {
        var written = desk.find(known(id), caller);
        var form = Form.empty();
        leaf(written, spoken(language))
                .ifPresent(
                        leaf -> {
                            form.put("markdown", leaf.markdown());
                            form.put("asked", leaf.asked());
                        });
        form.put("version", String.valueOf(written.article().version()));
        return shown(written, spoken(language), form, page);
    }

    @PostMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView write(
            @PathVariable String id,
            @PathVariable String language,
            Form form,
            Staff caller,
            Page page) {
        var spoken = spoken(language);
        return form.read(() -> ArticleForm.leaf(form))
                .then(
                        leaf -> {
                            var seen = ArticleForm.version(form);
                            desk.write(known(id), seen, spoken, Optional.of(leaf), caller);
                            return seeOther("/desk/articles/" + id, "knowledge.notice.saved");
                        })
                .orElse(() -> again(desk.find(known(id), caller), spoken, form, page));
    }

    /// Whoever was told that the article has changed saves on what is there now.
    private ModelAndView again(Written written, Locale language, Form form, Page page) {
        if (form.problems().stream().anyMatch(each -> each.key().equals(ArticleDesk.TYPED_ON))) {
            form.put("version", String.valueOf(written.article().version()));
        }
        return shown(written, language, form, page);
    }

    /// The same page with what readers will see; nothing is kept.
    @PostMapping("/preview")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView preview(
            @PathVariable String id,
            @PathVariable String language,
            Form form,
            Staff caller,
            Page page) {
        return shown(desk.find(known(id), caller), spoken(language), form, page);
    }

    @PostMapping("/removal")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView remove(
            @PathVariable String id,
            @PathVariable String language,
            Form form,
            Staff caller,
            Page page) {
        var spoken = spoken(language);
        return form.read(() -> ArticleForm.version(form))
                .then(
                        seen -> {
                            desk.write(known(id), seen, spoken, Optional.empty(), caller);
                            return seeOther("/desk/articles/" + id, "knowledge.notice.saved");
                        })
                .orElse(() -> again(desk.find(known(id), caller), spoken, form, page));
    }

    private ModelAndView shown(Written written, Locale language, Form form, Page page) {
        var model = new HashMap<String, Object>();
        model.put("id", written.article().id().value());
        model.put("title", titles.of(written.edition(), page.text().locale()));
        model.put("tag", language.toLanguageTag());
        model.put("language", Choices.language(page.text(), language));
        model.put("written", leaf(written, language).isPresent());
        model.put("prose", titles.prose(new Leaf(form.value("markdown"), "")));
        model.put("form", form);
        return page("knowledge/desk/text", model);
    }

    private static Optional<Leaf> leaf(Written written, Locale language) {
        return Optional.ofNullable(written.edition().leaves().get(language));
    }

    private static Locale spoken(String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ArticleId known(String id) {
        return ArticleId.of(id).orElseThrow(NotFound::new);
    }
}
