package org.guildhall.diagnosis.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.value.Day;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Component;

/// A rule of filings as it is typed and read.
@Component
class PolicyForm {
    /// What is typed where a row holds for all.
    static final String ALL = "*";

    private static final int LONGEST = 200;

    private final List<String> sites;

    PolicyForm(Settings settings) {
        this.sites = settings.sites().stream().map(Site::code).toList();
    }

    List<String> sites() {
        return sites;
    }

    /// The row that was typed; whatever is wrong is marked at its field.
    PolicyRow read(Form form) {
        return new PolicyRow(
                form.choose(
                        "site",
                        typed -> all(oneOf(typed, Stream.concat(sites.stream(), Stream.of(ALL))))),
                form.takeOptional("tld", PolicyForm::tld),
                form.choose("region", typed -> region(typed)),
                form.choose("filing", PolicyForm::filing),
                form.enter("from", PolicyForm::day),
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
            return Day.read(typed);
        } catch (DateTimeException _) {
            throw Invalid.because("programme.field.day");
        }
    }
}
