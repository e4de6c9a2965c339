package org.guildhall.network;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.platform.web.Problem;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.form.Answers;
import org.guildhall.programme.form.Shown;
import org.springframework.stereotype.Component;

/// What programmes, business types and commission levels are called, as the programme offered now
/// has it; what isn't offered any more goes by its short name.
@Component
public class ProgrammeWords {
    private static final String LEVEL = "commissionLevel";

    private final Programmes programmes;
    private final Texts texts;

    ProgrammeWords(Programmes programmes, Texts texts) {
        this.programmes = programmes;
        this.texts = texts;
    }

    /// What a programme is called.
    public String programme(String code, Text text) {
        return known(code).map(known -> known.name().in(text)).orElse(code);
    }

    /// What a commission level of a programme is called.
    public String level(String programme, String level, Text text) {
        return known(programme)
                .flatMap(known -> known.sheet().field(LEVEL))
                .map(field -> Shown.text(field, new Answers(Map.of(LEVEL, List.of(level))), text))
                .orElse(level);
    }

    /// What a value that a rule compares is called, in every language; of a rule that compares
    /// nothing of programmes, the value itself.
    Serializable named(UidRule rule, UidGroup held, String value) {
        return switch (rule) {
            case ONE_SITE -> said(text -> text.site(value));
            case ONE_BUSINESS_TYPE -> said(text -> Shown.businessType(value, text));
            case ONE_LEVEL -> said(text -> level(held.programme(), value, text));
            case ONE_PROGRAMME -> said(text -> programme(value, text));
            case ONE_ENTERPRISE, ENTERED_ONCE, TEN_AT_MOST -> value;
        };
    }

    private Problem.Said said(Function<Text, String> name) {
        return new Problem.Said(
                Texts.LANGUAGES.stream()
                        .collect(
                                Collectors.toMap(
                                        Locale::getLanguage,
                                        language -> name.apply(texts.in(language)))));
    }

    private Optional<Programme> known(String code) {
        return programmes.ever().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
