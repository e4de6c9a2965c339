package org.guildhall.verification.table;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.verification.number.NumberPattern;
import org.guildhall.verification.number.RegistrationNumber;

/// A row of the table of registration numbers as it is typed and read.
final class NumberForm {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private NumberForm() {}

    /// Filled with a row.
    static Form of(NumberRow row) {
        var pattern = row.pattern();
        return Form.of(
                Map.of(
                        "version", String.valueOf(row.version()),
                        "name", pattern.name(),
                        "pattern", pattern.pattern().pattern(),
                        "example", pattern.example()));
    }

    /// A new row.
    static NumberPattern added(Form form) {
        var country = form.choose("country", NumberForm::country);
        var code = form.take("code", typed -> code(typed, form.value("country")));
        return read(form, country, code);
    }

    /// The rest of a row, whose country and code are known.
    static NumberPattern read(Form form, String country, String code) {
        var name = form.take("name", typed -> line(typed, 80));
        var pattern = form.take("pattern", NumberForm::pattern);
        var example = form.take("example", typed -> line(typed, 40));
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        var row = new NumberPattern(country, code, name, pattern, example);
        if (!row.fits(RegistrationNumber.normalise(example))) {
            throw Invalid.at("example", "verification.numbers.example.other");
        }
        return row;
    }

    private static String country(String typed) {
        if (!COUNTRIES.contains(typed)) throw Invalid.because("verification.country.unknown");
        return typed;
    }

    /// Begins with its country, so that no row is ever taken for a scheme that is built in.
    private static String code(String typed, String country) {
        var beginning = country.toLowerCase(Locale.ROOT) + "-";
        if (!typed.matches("[a-z0-9-]{4,40}") || !typed.startsWith(beginning)) {
            throw Invalid.because("verification.numbers.code.shape", beginning);
        }
        return typed;
    }

    private static Pattern pattern(String typed) {
        try {
            return Pattern.compile(line(typed, 200));
        } catch (PatternSyntaxException broken) {
            throw Invalid.because("verification.numbers.pattern.broken", broken.getIndex() + 1);
        }
    }

    private static String line(String typed, int longest) {
        var text = Form.text(typed, longest);
        if (text.contains("\n") || text.contains("\t"))
            throw Invalid.because("platform.form.control");
        return text;
    }
}
