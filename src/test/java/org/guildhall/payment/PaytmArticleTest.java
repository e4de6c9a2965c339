package org.guildhall.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guildhall.support.Installation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The article that comes along about Paytm names its day in words: the day of the rule that comes
/// along. Replies take theirs from the rule as it stands.
class PaytmArticleTest {
    private static final UUID RULE = UUID.fromString("019dd7a8-6c00-7000-8000-000000000001");

    private final Installation guildhall = Installation.get();

    @ParameterizedTest
    @CsvSource({
        "en, d MMMM uuuu, '[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}'",
        "zh, uuuu 年 M 月 d 日, '[0-9]{4} 年 [0-9]{1,2} 月 [0-9]{1,2} 日'",
        "es, 'd ''de'' MMMM ''de'' uuuu', '[0-9]{1,2} de [a-z]+ de [0-9]{4}'"
    })
    void names_no_other_day_than_the_rule(String language, String written, String anyDay)
            throws IOException {
        var rule = guildhall.front(PaymentRuleStore.class).find(RULE).orElseThrow();
        var day = rule.registeredAfter().orElseThrow();
        var said =
                DateTimeFormatter.ofPattern(written, Locale.forLanguageTag(language)).format(day);
        assertThat(Pattern.compile(anyDay).matcher(article(language)).results())
                .extracting(MatchResult::group)
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly(said);
    }

    private static String article(String language) throws IOException {
        var name = "/articles/payment-methods-india/" + language + ".md";
        try (var file = PaytmArticleTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        }
    }
}
