package org.guildhall.knowledge.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.WRITE_ARTICLES;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.HashMap;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.knowledge.ArticleDesk;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// An article on the desk: how it stands, what readers think of it, and what is done with it.
@Controller
@RequestMapping("/desk/articles/{id}")
class ArticlePages {
    private final ArticleDesk desk;
    private final ArticleViews views;
    private final Settings settings;

    ArticlePages(ArticleDesk desk, ArticleViews views, Settings settings) {
        this.desk = desk;
        this.views = views;
        this.settings = settings;
    }

    @GetMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView article(@PathVariable String id, Staff caller, Page page) {
        var form = Form.empty();
        ArticleForm.fill(form, desk.find(known(id), caller).edition());
        return shown(id, form, caller, page);
    }

    @PostMapping("/setting")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView arrange(@PathVariable String id, Form form, Staff caller, Page page) {
        return form.read(() -> ArticleForm.setting(form, settings.sites()))
                .then(
                        about -> {
                            desk.arrange(known(id), ArticleForm.version(form), about, caller);
                            return seeOther(path(id), "knowledge.notice.saved");
                        })
                .orElse(() -> shown(id, form, caller, page));
    }

    @PostMapping("/publication")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView publish(@PathVariable String id, Form form, Staff caller, Page page) {
        return form.read(() -> ArticleForm.version(form))
                .then(
                        seen -> {
                            desk.publish(known(id), seen, caller);
                            return seeOther(path(id), "knowledge.notice.published");
                        })
                .orElse(() -> again(id, form, caller, page));
    }

    @PostMapping("/disposal")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView discard(@PathVariable String id, Form form, Staff caller, Page page) {
        return form.read(() -> ArticleForm.version(form))
                .then(
                        seen -> {
                            desk.discard(known(id), seen, caller);
                            return seeOther(path(id), "knowledge.notice.discarded");
                        })
                .orElse(() -> again(id, form, caller, page));
    }

    @PostMapping("/withdrawal")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView withdraw(@PathVariable String id, Form form, Staff caller, Page page) {
        return show(id, false, form, caller, page);
    }

    @PostMapping("/showing")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView show(@PathVariable String id, Form form, Staff caller, Page page) {
        return show(id, true, form, caller, page);
    }

    @PostMapping("/look")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ModelAndView look(@PathVariable String id, Form form, Staff caller, Page page) {
        return form.read(() -> form.enter("review", ArticleForm::day))
                .then(
                        again -> {
                            desk.look(known(id), ArticleForm.version(form), again, caller);
                            return seeOther(path(id), "knowledge.notice.looked");
                        })
                .orElse(() -> again(id, form, caller, page));
    }

    private ModelAndView show(String id, boolean shown, Form form, Staff caller, Page page) {
        return form.read(() -> ArticleForm.version(form))
                .then(
                        seen -> {
                            desk.show(known(id), seen, shown, caller);
                            return seeOther(
                                    path(id),
                                    shown
                                            ? "knowledge.notice.shown"
                                            : "knowledge.notice.withdrawn");
                        })
                .orElse(() -> again(id, form, caller, page));
    }

    private ModelAndView again(String id, Form form, Staff caller, Page page) {
        ArticleForm.fill(form, desk.find(known(id), caller).edition());
        return shown(id, form, caller, page);
    }

    private ModelAndView shown(String id, Form form, Staff caller, Page page) {
        var text = page.text();
        var model = new HashMap<String, Object>();
        model.put("view", views.of(desk.find(known(id), caller), page));
        model.put("form", form);
        model.put("topics", ArticleForm.topics(text));
        model.put("languages", ArticleForm.languages(text));
        model.put("sites", Choices.sites(text, settings.sites()));
        return page("knowledge/desk/article", model);
    }

    private static ArticleId known(String id) {
        return ArticleId.of(id).orElseThrow(NotFound::new);
    }

    private static String path(String id) {
        return "/desk/articles/" + id;
    }
}
