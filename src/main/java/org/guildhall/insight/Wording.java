package org.guildhall.insight;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.guildhall.insight.story.Step;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.web.Text;

/// How figures are said to their reader.
///
/// @param programmes the programmes' names by code, in the reader's language
record Wording(Text text, Map<String, String> programmes) {
    String of(String key, Object... arguments) {
        return text.of("insight." + key, arguments);
    }

    String step(Step step) {
        return text.of(step.key());
    }

    String stage(Stage stage) {
        return text.of(stage.key());
    }

    /// A promise is called after the stage it is made in.
    String promise(String kind) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(kind))
                .findFirst()
                .map(this::stage)
                .orElse(kind);
    }

    String programme(String code) {
        return programmes.getOrDefault(code, code);
    }

    String age(Age age) {
        return text.of(age.key());
    }

    String rounds(int rounds) {
        return rounds >= Behind.MANY ? of("rounds.many", rounds) : of("rounds", rounds);
    }

    /// The reasons are named as they are when one is chosen.
    String reason(String code) {
        var key = "onboarding.rejection." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return !code.isEmpty() && text.has(key) ? text.of(key) : of("reason.unknown");
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(of("format.month"), text.locale()).format(month);
    }

    /// Days with one decimal.
    String days(double seconds) {
        var format = NumberFormat.getNumberInstance(text.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(seconds / Duration.ofDays(1).toSeconds());
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(text.locale()).format(share);
    }
}
