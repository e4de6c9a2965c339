package org.guildhall.notice;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.mail.Words;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What letters say, on the desk.
@Controller
@RequestMapping("/desk/letters")
class LetterPages {
    static final int LONGEST_TITLE = 150;
    static final int LONGEST_BODY = 4000;

    private final LetterDesk desk;

    LetterPages(LetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView letters(Staff caller, Page page) {
        var own =
                Texts.LANGUAGES.stream()
                        .collect(
                                Collectors.toMap(
                                        Locale::toLanguageTag,
                                        language -> desk.own(language, caller).keySet()));
        return Answer.page(
                "notice/letters",
                Map.of(
                        "kinds",
                        desk.kinds(caller),
                        "titles",
                        desk.titles(page.text().locale(), caller),
                        "own",
                        own,
                        "undelivered",
                        desk.undelivered(caller)));
    }

    @GetMapping("/{kind}/{language}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView sheet(@PathVariable String kind, @PathVariable String language, Staff caller) {
        var sheet = desk.sheet(kind, language(language), caller);
        var form = Form.of(Map.of("title", sheet.words().title(), "body", sheet.words().body()));
        return shown(sheet, form);
    }

    @PostMapping("/{kind}/{language}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView write(
            @PathVariable String kind, @PathVariable String language, Form form, Staff caller) {
        var spoken = language(language);
        return form.read(() -> words(form))
                .then(
                        words -> {
                            desk.write(kind, spoken, version(form), words, caller);
                            return Answer.seeOther(path(kind, language), "notice.letters.saved");
                        })
                .orElse(() -> shown(desk.sheet(kind, spoken, caller), form));
    }

    @PostMapping("/{kind}/{language}/sample")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView sample(
            @PathVariable String kind, @PathVariable String language, Form form, Staff caller) {
        var spoken = language(language);
        return form.read(() -> words(form))
                .then(
                        words -> {
                            desk.sendSample(kind, spoken, words, caller);
                            form.put("sent", "yes");
                            return shown(desk.sheet(kind, spoken, caller), form);
                        })
                .orElse(() -> shown(desk.sheet(kind, spoken, caller), form));
    }

    @PostMapping("/{kind}/{language}/shipped")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView revert(
            @PathVariable String kind, @PathVariable String language, Form form, Staff caller) {
        desk.revert(kind, language(language), version(form), caller);
        return Answer.seeOther(path(kind, language), "notice.letters.reverted");
    }

    private static ModelAndView shown(LetterDesk.Sheet sheet, Form form) {
        var model = new HashMap<String, Object>();
        model.put("sheet", sheet);
        model.put("form", form);
        model.put("path", path(sheet.kind().key(), sheet.language().toLanguageTag()));
        return Answer.page("notice/wording", model);
    }

    static Words words(Form form) {
        return new Words(
                form.take("title", LetterPages::title), form.takeText("body", LONGEST_BODY));
    }

    static String title(String typed) {
        var title = Form.text(typed, LONGEST_TITLE);
        if (title.contains("\n")) throw Invalid.because("platform.form.control");
        return title;
    }

    static Locale language(String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static int version(Form form) {
        return form.number("version", "notice.letters.version");
    }

    private static String path(String kind, String language) {
        return "/desk/letters/" + kind + "/" + language;
    }
}
