package org.guildhall.knowledge.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.WRITE_ARTICLES;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.knowledge.ArticleDesk;
import org.guildhall.knowledge.Written.Setting;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's list of articles, and the form that begins one.
@Controller
@RequestMapping("/desk/articles")
class ArticleListPages {
    private final ArticleDesk desk;
    private final ArticleList list;
    private final Settings settings;

    ArticleListPages(ArticleDesk desk, ArticleList list, Settings settings) {
        this.desk = desk;
        this.list = list;
        this.settings = settings;
    }

    private record Fresh(ArticleId id, Setting about, Locale language, Leaf leaf) {}

    @GetMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView articles(Form form, Staff caller, Page page) {
        return page("knowledge/desk/list", Map.of("list", list.of(form, caller, page)));
    }

    @GetMapping("/new")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView blank(Page page) {
        var form = Form.empty();
        form.put("language", page.text().languageTag());
        return shown(form, page);
    }

    @PostMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView begin(Form form, Staff caller, Page page) {
        return form.read(() -> fresh(form))
                .then(
                        fresh -> {
                            desk.begin(
                                    fresh.id(),
                                    fresh.about(),
                                    Map.of(fresh.language(), fresh.leaf()),
                                    caller);
                            return seeOther(
                                    "/desk/articles/" + fresh.id(), "knowledge.notice.begun");
                        })
                .orElse(() -> shown(form, page));
    }

    private Fresh fresh(Form form) {
        return new Fresh(
                form.take("id", typed -> new ArticleId(typed.strip())),
                ArticleForm.setting(form, settings.sites()),
                form.choose("language", ArticleForm::language),
                ArticleForm.leaf(form));
    }

    private ModelAndView shown(Form form, Page page) {
        var text = page.text();
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("topics", ArticleForm.topics(text));
        model.put("languages", ArticleForm.languages(text));
        model.put("sites", Choices.sites(text, settings.sites()));
        return page("knowledge/desk/new", model);
    }
}
