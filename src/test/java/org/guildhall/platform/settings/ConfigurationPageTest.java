package org.guildhall.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.guildhall.support.Golden;
import org.junit.jupiter.api.Test;

/// The table of settings in the manual, made from the settings themselves.
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("docs", "configuration.md");
    private static final String BEGIN =
            "<!-- made by ConfigurationPageTest from KnownSettings -->\n";
    private static final String END = "<!-- until here -->\n";
    private static final String HEAD =
            """
            | variable | in `guildhall.yml` | needed | if left out | meaning |
            | --- | --- | --- | --- | --- |
            """;

    @Test
    void the_manual_has_every_setting_as_it_is() throws IOException {
        var page = Files.readString(PAGE);
        var before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        var after = page.substring(page.indexOf(END));
        var table =
                KnownSettings.ALL.stream()
                        .map(ConfigurationPageTest::row)
                        .collect(Collectors.joining());

        Golden.document("configuration.md").holds(before + HEAD + table + after);
    }

    private static String row(Setting setting) {
        return "| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(
                        setting.variable(),
                        setting.name(),
                        switch (setting.need()) {
                            case REQUIRED -> "yes";
                            case OPTIONAL -> "no";
                            case SECRET -> "no; secret";
                        },
                        setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`",
                        setting.meaning().replace("|", "\\|"));
    }
}
