package org.guildhall.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.number.Finding;
import org.guildhall.verification.number.RegistrationNumbers;

/// Checks what an account says about its enterprise, all of it at once.
final class DetailsCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    // Letters of any script with their marks and joiners; neither markup nor pictures nor hidden
    // signs.
    private static final Pattern WORDS =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{N}\\p{Zs}\\u200c\\u200d.,&'’()（）/+\\-–—·•:：，、。!@#№\"“”%\\n"
                            + "]*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final RegistrationNumbers numbers;
    private final List<Problem> problems = new ArrayList<>();

    DetailsCheck(RegistrationNumbers numbers) {
        this.numbers = numbers;
    }

    /// The details as they are kept: trimmed, the number normalised. Adds what is wrong to the
    /// problems. What isn't open was checked when it was written, and nobody could mend it now.
    Details checked(Details typed, Set<Item> open) {
        var name = words(Item.LEGAL_NAME, typed.legalName(), 200, open);
        var placed = open.contains(Item.NUMBER) ? placed(typed) : typed;
        return new Details(
                name,
                placed.country(),
                placed.scheme(),
                placed.number(),
                words(Item.ADDRESS, typed.address(), 500, open),
                words(Item.AUTHORISED_PERSON, typed.authorisedPerson(), 120, open));
    }

    private Details placed(Details typed) {
        var country = country(typed.country());
        var number = country.isEmpty() ? unplaced(typed.number()) : number(typed);
        return new Details("", country, typed.scheme(), number, "", "");
    }

    /// A document that must be there isn't.
    void missing(Item document) {
        problems.add(new Problem(document.field(), "verification.document.missing", List.of()));
    }

    /// Refuses when anything was wrong.
    void done() {
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    private String words(Item item, String typed, int longest, Set<Item> open) {
        if (!open.contains(item)) return typed;
        if (typed.isBlank()) return wrong(item, "platform.form.missing");
        try {
            var text = Form.text(typed, longest);
            if (!WORDS.matcher(text).matches()) return wrong(item, "verification.words.signs");
            if (!LETTER.matcher(text).find()) return wrong(item, "verification.words.letters");
            return text;
        } catch (Invalid refused) {
            refused.problems().forEach(problem -> problems.add(problem.at(item.field())));
            return "";
        }
    }

    private String wrong(Item item, String key) {
        problems.add(new Problem(item.field(), key, List.of()));
        return "";
    }

    private String country(String typed) {
        if (COUNTRIES.contains(typed)) return typed;
        var key = typed.isBlank() ? "platform.form.unchosen" : "verification.country.unknown";
        problems.add(new Problem("country", key, List.of()));
        return "";
    }

    /// A number whose country isn't known can't be checked, but that it is missing can be told.
    private String unplaced(String typed) {
        if (typed.isBlank()) {
            problems.add(new Problem("number", "verification.number.missing", List.of()));
        }
        return typed;
    }

    private String number(Details typed) {
        return switch (numbers.check(typed.country(), typed.scheme(), typed.number())) {
            case Finding.Sound sound -> sound.number().value();
            case Finding.Broken(var problem) -> {
                var field = problem.key().endsWith(".scheme") ? "scheme" : "number";
                problems.add(new Problem(field, problem.key(), problem.details()));
                if (field.equals("scheme") && typed.number().isBlank()) {
                    problems.add(new Problem("number", "verification.number.missing", List.of()));
                }
                yield "";
            }
        };
    }
}
