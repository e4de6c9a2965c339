package org.guildhall.verification.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextsTest {

    private static final List<Scheme> SCHEMES =
            List.of(
                    new Uscc(),
                    new Gstin(),
                    new Pan(),
                    new Cin(),
                    new Lei(),
                    new Vat("DE"),
                    new Abn(),
                    new Uen(),
                    NumberPattern.anyOf("BR"));

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh", "_es"})
    void every_scheme_has_a_name_and_words_for_what_is_wrong(String language) throws IOException {
        var texts = new Properties();
        try (var in =
                getClass()
                        .getResourceAsStream("/messages/verification" + language + ".properties")) {
            assertThat(in).isNotNull();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(SCHEMES)
                .allSatisfy(
                        scheme -> {
                            assertThat(texts).containsKey(scheme.name());
                            assertThat(scheme.broken("!", LocalDate.of(2026, 11, 22)))
                                    .hasValueSatisfying(
                                            problem ->
                                                    assertThat(texts).containsKey(problem.key()));
                        });
    }
}
