package org.guildhall.diagnosis.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.diagnosis.table.Diagnosis;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.FactValue.Day;
import org.guildhall.diagnosis.table.FactValue.Items;
import org.guildhall.diagnosis.table.Question;
import org.guildhall.platform.web.Text;

/// Facts and what they can be, as people call them: in the words of whoever knows them where these
/// have their own.
final class FactWords {
    private static final String VALUE = "diagnosis.value.";
    private static final String COUNTRY = "account.country";
    private static final String PROGRAMME = "partner.programme";
    private static final List<String> SITES = List.of("account.site", "target.site");

    /// Where the words are that a fact's values have on other pages already.
    private static final Map<String, UnaryOperator<String>> ELSEWHERE =
            Map.of(
                    "verification.state", value -> "verification.state." + value,
                    "risk.case", value -> "verification.kyc.state." + value,
                    "payment.methods", value -> "payment.kind." + value,
                    "payment.missing", value -> "payment.kind." + value,
                    "policy.icp", value -> "diagnosis.policy.filing." + constant(value),
                    "programme.stage", value -> "onboarding.stage." + constant(value));

    private final Diagnosis diagnosis;
    private final Text text;
    private final Map<String, String> programmes;

    FactWords(Diagnosis diagnosis, Text text, Map<String, String> programmes) {
        this.diagnosis = diagnosis;
        this.text = text;
        this.programmes = programmes;
    }

    String name(FactName name) {
        if (name.isAsked()) {
            return diagnosis
                    .question(name.part(1))
                    .map(question -> text.of("diagnosis.fact.asked", question.label().in(text)))
                    .orElse(name.value());
        }
        return said("diagnosis.fact." + kind(name), name.value());
    }

    String value(FactName name, FactValue value) {
        return switch (value) {
            case Day(var day) -> text.date(day);
            case FactValue.Answer(var yes) -> text.of(yes ? "diagnosis.yes" : "diagnosis.no");
            case Items(var items) when items.isEmpty() -> text.of("diagnosis.none");
            case Items(var items) ->
                    items.stream().map(item -> word(name, item)).collect(Collectors.joining("\n"));
            case FactValue.Word(var word) -> word(name, word);
        };
    }

    private String word(FactName name, String word) {
        var kind = kind(name);
        if (name.isAsked()) return option(name, word);
        if (SITES.contains(kind)) return text.site(word);
        if (kind.equals(COUNTRY)) return Locale.of("", word).getDisplayCountry(text.locale());
        if (kind.equals(PROGRAMME) && programmes.containsKey(word)) return programmes.get(word);
        var elsewhere = ELSEWHERE.getOrDefault(kind, _ -> "").apply(word);
        return Stream.of(elsewhere, VALUE + kind + "." + word)
                .filter(text::has)
                .findFirst()
                .map(text::of)
                .orElse(word);
    }

    private String option(FactName name, String word) {
        return diagnosis.question(name.part(1)).map(Question::options).orElse(List.of()).stream()
                .filter(option -> option.code().equals(word))
                .findFirst()
                .map(option -> option.label().in(text))
                .orElse(word);
    }

    /// Facts of every programme are called alike.
    private static String kind(FactName name) {
        return name.matches("programme.*.*") ? "programme." + name.part(2) : name.value();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private String said(String key, String otherwise) {
        return text.has(key) ? text.of(key) : otherwise;
    }
}
