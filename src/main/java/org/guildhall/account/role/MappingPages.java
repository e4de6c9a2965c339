package org.guildhall.account.role;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Which value of which claim gives which role, row by row.
@Controller
@RequestMapping("/desk/role-mappings")
class MappingPages {
    private static final String HERE = "/desk/role-mappings";
    private static final int LONGEST = 200;

    private final RoleMappings mappings;

    MappingPages(RoleMappings mappings) {
        this.mappings = mappings;
    }

    private record Wished(String claim, String value, Role role) {}

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView list(Caller caller) {
        return page(caller, Form.of(Map.of("claim", "groups")));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView added(Caller caller, Form form) {
        return form.read(() -> wished(form))
                .then(
                        wished -> {
                            mappings.add(caller, wished.claim(), wished.value(), wished.role());
                            return Answer.seeOther(HERE, "account.mapping.added");
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/end")
    ModelAndView ended(@PathVariable UUID id, Caller caller) {
        mappings.end(caller, id);
        return Answer.seeOther(HERE, "account.mapping.gone");
    }

    private static Wished wished(Form form) {
        return new Wished(
                form.take("claim", MappingPages::line),
                form.take("value", MappingPages::line),
                form.choose("role", MappingPages::role));
    }

    private static String line(String typed) {
        var text = Form.text(typed, LONGEST);
        if (text.contains("\n") || text.contains("\t")) {
            throw Invalid.because("platform.form.control");
        }
        return text;
    }

    private static Role role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    private ModelAndView page(Caller caller, Form form) {
        return Answer.page(
                "account/role-mappings",
                Map.of("form", form, "standing", mappings.standing(caller)));
    }
}
