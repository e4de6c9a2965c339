package org.guildhall.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.value.Day;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// A rule as it is typed and read.
public final class RuleForm {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NOTE = 500;

    private RuleForm() {}

    /// What a rule is to say.
    public record Wanted(
            String country,
            PaymentKind kind,
            Optional<LocalDate> registeredAfter,
            LocalDate from,
            Optional<LocalDate> until,
            String note) {
        public Wanted {
            if (!COUNTRIES.contains(country)) {
                throw Invalid.at("country", "payment.rule.country");
            }
            var first = from;
            if (until.filter(last -> last.isBefore(first)).isPresent()) {
                throw Invalid.at("until", "payment.rule.until");
            }
            note = Form.text(note, LONGEST_NOTE);
        }

        PaymentRule row(UUID id, long version, Instant now, String by) {
            return new PaymentRule(
                    id, country, kind, registeredAfter, from, until, note, version, now, by);
        }
    }

    static Form of(PaymentRule rule) {
        return Form.of(
                Map.of(
                        "version", String.valueOf(rule.version()),
                        "country", rule.country(),
                        "kind", rule.kind().name(),
                        "registeredAfter", day(rule.registeredAfter()),
                        "from", rule.from().toString(),
                        "until", day(rule.until()),
                        "note", rule.note()));
    }

    static Wanted read(Form form) {
        var country = form.choose("country", RuleForm::country);
        var kind = form.choose("kind", PaymentKind::of);
        var after = form.takeOptional("registeredAfter", RuleForm::parsed);
        var from = form.enter("from", RuleForm::parsed);
        var until = form.takeOptional("until", RuleForm::parsed);
        var note = form.takeOptional("note", typed -> Form.text(typed, LONGEST_NOTE)).orElse("");
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new Wanted(country, kind, after, from, until, note);
    }

    private static String country(String typed) {
        if (!COUNTRIES.contains(typed)) throw Invalid.because("payment.rule.country");
        return typed;
    }

    private static LocalDate parsed(String typed) {
        try {
            return Day.read(typed.strip());
        } catch (DateTimeParseException _) {
            throw Invalid.because("payment.rule.day");
        }
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
