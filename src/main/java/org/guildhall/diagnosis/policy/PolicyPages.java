package org.guildhall.diagnosis.policy;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The rules of filings on the desk.
@Controller
@RequestMapping(PolicyPages.HERE)
class PolicyPages {
    static final String HERE = "/desk/filing-policy";
    private static final String ALL = "*";
    private static final int LONGEST = 200;

    private final Policies policies;
    private final List<String> sites;

    PolicyPages(Policies policies, Settings settings) {
        this.policies = policies;
        this.sites = settings.sites().stream().map(Site::code).toList();
    }

    @GetMapping
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView rows(Staff caller) {
        return shown(caller, Form.empty());
    }

    @PostMapping
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ModelAndView entered(Form form, Staff caller) {
        return form.read(() -> row(form))
                .then(
                        row -> {
                            policies.enter(row, caller);
                            return Answer.seeOther(HERE, "diagnosis.policy.entered");
                        })
                .orElse(() -> shown(caller, form));
    }

    private ModelAndView shown(Staff caller, Form form) {
        return Answer.page(
                "diagnosis/policy",
                Map.of("rows", policies.rows(caller), "sites", sites, "form", form));
    }

    private PolicyRow row(Form form) {
        return new PolicyRow(
                form.take(
                        "site",
                        typed -> all(oneOf(typed, Stream.concat(sites.stream(), Stream.of(ALL))))),
                form.takeOptional("tld", PolicyPages::tld),
                form.take("region", typed -> region(typed)),
                form.take("filing", PolicyPages::filing),
                form.take("from", PolicyPages::day),
                form.takeText("source", LONGEST));
    }

    private static Optional<String> all(String typed) {
        return typed.equals(ALL) ? Optional.empty() : Optional.of(typed);
    }

    private static String oneOf(String typed, Stream<String> allowed) {
        return allowed.filter(typed::equals)
                .findFirst()
                .orElseThrow(() -> Invalid.because("programme.field.choice"));
    }

    private static Optional<Region> region(String typed) {
        var names = Arrays.stream(Region.values()).map(Enum::name);
        return all(oneOf(typed, Stream.concat(names, Stream.of(ALL)))).map(Region::valueOf);
    }

    private static Filing filing(String typed) {
        return Filing.valueOf(oneOf(typed, Arrays.stream(Filing.values()).map(Enum::name)));
    }

    private static String tld(String typed) {
        var tld = typed.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        if (!tld.matches("[a-z0-9-]{2,63}")) throw Invalid.because("diagnosis.policy.tld.shape");
        return tld;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException _) {
            throw Invalid.because("programme.field.day");
        }
    }
}
