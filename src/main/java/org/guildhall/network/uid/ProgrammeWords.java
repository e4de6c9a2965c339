package org.guildhall.network.uid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.network.Breach;
import org.guildhall.network.UidGroup;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.form.Answers;
import org.guildhall.programme.form.Shown;
import org.springframework.stereotype.Component;

/// What programmes, business types and commission levels are called, as the programme offered now
/// has it; what isn't offered any more goes by its short name.
@Component
class ProgrammeWords {
    private static final String LEVEL = "commissionLevel";

    private final Programmes programmes;

    ProgrammeWords(Programmes programmes) {
        this.programmes = programmes;
    }

    String programme(String code, Text text) {
        return offered(code).map(known -> known.name().in(text)).orElse(code);
    }

    String level(String programme, String level, Text text) {
        return offered(programme)
                .flatMap(known -> known.sheet().field(LEVEL))
                .map(field -> Shown.text(field, new Answers(Map.of(LEVEL, List.of(level))), text))
                .orElse(level);
    }

    /// The same breach with both values as people call them.
    Breach breach(Breach found, UidGroup held, Text text) {
        return new Breach(
                found.rule(),
                found.main(),
                value(found, found.mainValue(), held, text),
                found.other(),
                value(found, found.otherValue(), held, text));
    }

    private String value(Breach found, String value, UidGroup held, Text text) {
        return switch (found.rule()) {
            case ONE_BUSINESS_TYPE -> Shown.businessType(value, text);
            case ONE_LEVEL -> level(held.programme(), value, text);
            case ONE_PROGRAMME -> programme(value, text);
            case ONE_ENTERPRISE, ENTERED_ONCE, TEN_AT_MOST -> value;
        };
    }

    private Optional<Programme> offered(String code) {
        try {
            return Optional.of(programmes.current(code));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }
}
