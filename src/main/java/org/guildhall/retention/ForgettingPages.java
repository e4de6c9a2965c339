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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The erasure of a person who asks for it.
@Controller
class ForgettingPages {
    private static final String HERE = "/desk/retention/people";
    private static final int LONGEST = 254;

    private final Forgetting forgetting;

    ForgettingPages(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = OPERATE)
    ModelAndView person(Form form, Staff caller) {
        if (form.value("email").isBlank()) return shown(form, null);
        return form.read(() -> form.takeText("email", LONGEST))
                .then(email -> shown(form, forgetting.look(email, caller)))
                .orElse(() -> shown(form, null));
    }

    @PostMapping(HERE)
    @Access(value = STAFF, may = OPERATE)
    ModelAndView forgotten(Form form, Staff caller) {
        return form.read(() -> form.take("person", ForgettingPages::id))
                .then(
                        id -> {
                            forgetting.forget(id, caller);
                            return Answer.seeOther("/desk/retention", "retention.person.forgotten");
                        })
                .orElse(() -> shown(form, null));
    }

    private static ModelAndView shown(Form form, Forgetting.@Nullable Outlook outlook) {
        var parameters = new HashMap<String, Object>();
        parameters.put("form", form);
        parameters.put("outlook", outlook == null ? null : ShownPerson.of(outlook));
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
