package org.guildhall.retention;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.OPERATE;

import java.util.HashMap;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The erasure of a person who asks for it, with an account or without.
@Controller
class ForgettingPages {
    private static final String HERE = "/desk/retention/people";
    private static final int LONGEST = 254;
    private static final int LONGEST_REASON = 500;

    private final Forgetting forgetting;
    private final Writers writers;

    ForgettingPages(Forgetting forgetting, Writers writers) {
        this.forgetting = forgetting;
        this.writers = writers;
    }

    private record Wanted(String email, String reason) {}

    @GetMapping(HERE)
    @Access(value = STAFF, may = OPERATE)
    ModelAndView person(Form form, Staff caller, Page page) {
        if (form.value("email").isBlank()) return shown(form, null, null);
        return form.read(() -> form.takeText("email", LONGEST))
                .then(email -> found(email, form, caller, page))
                .orElse(() -> shown(form, null, null));
    }

    @PostMapping(HERE)
    @Access(value = STAFF, may = OPERATE)
    ModelAndView forgotten(Form form, Staff caller) {
        return form.read(() -> form.choose("person", ForgettingPages::id))
                .then(
                        id -> {
                            forgetting.forget(id, caller);
                            return Answer.seeOther("/desk/retention", "retention.person.forgotten");
                        })
                .orElse(() -> shown(form, null, null));
    }

    @PostMapping(HERE + "/writers")
    @Access(value = STAFF, may = OPERATE)
    ModelAndView erased(Form form, Staff caller, Page page) {
        return form.read(
                        () ->
                                new Wanted(
                                        form.takeText("email", LONGEST),
                                        form.takeText("reason", LONGEST_REASON)))
                .then(
                        wanted -> {
                            writers.forget(wanted.email(), wanted.reason(), caller);
                            return Answer.seeOther("/desk/retention", "retention.writer.forgotten");
                        })
                .orElse(() -> again(form, caller, page));
    }

    private ModelAndView found(String email, Form form, Staff caller, Page page) {
        var person = forgetting.look(email, caller);
        return person.isPresent()
                ? shown(form, ShownPerson.of(person.get()), null)
                : shown(form, null, writer(email, caller, page));
    }

    /// Without a reason, what would go is shown again; with an address of nobody, only what is
    /// wrong.
    private ModelAndView again(Form form, Staff caller, Page page) {
        var known = form.problem("email") == null;
        return shown(form, null, known ? writer(form.value("email"), caller, page) : null);
    }

    private ShownWriter writer(String email, Staff caller, Page page) {
        return ShownWriter.of(writers.look(email, caller), page.text());
    }

    private static ModelAndView shown(
            Form form, @Nullable ShownPerson person, @Nullable ShownWriter writer) {
        var parameters = new HashMap<String, Object>();
        parameters.put("form", form);
        parameters.put("outlook", person);
        parameters.put("writer", writer);
        return Answer.page("retention/person", parameters);
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            throw Invalid.because("retention.email.unknown");
        }
    }
}
