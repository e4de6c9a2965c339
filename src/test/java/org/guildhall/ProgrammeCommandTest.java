package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeCommandTest {
    private static final String EXAMPLE = "docs/examples/referral.yml";

    @TempDir Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream usual = System.out;
    private final PrintStream usualError = System.err;

    @BeforeEach
    void listened() {
        var both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void as_before() {
        System.setOut(usual);
        System.setErr(usualError);
    }

    @Test
    void a_file_in_order_ends_with_0_and_a_summary() {
        assertThat(check(EXAMPLE)).isZero();
        assertThat(words())
                .isEqualTo(
                        "referral.yml: ok: referral, open, in en, zh; sites international; form with"
                                + " 4 groups and 17 fields; no decision sheet; no contract\n");
    }

    @Test
    void everything_that_is_wrong_is_named_with_line_and_path_and_ends_with_65()
            throws IOException {
        var file = directory.resolve("mine.yml");
        Files.writeString(
                file,
                Files.readString(Path.of(EXAMPLE))
                        .replace("way-in: open", "way-in: ajar")
                        .replace("type: phone", "type: telephone")
                        .replace("review: 2", "revue: 2"));

        assertThat(check(file.toString())).isEqualTo(65);
        assertThat(words())
                .contains(
                        "mine.yml:14: way-in: \"ajar\"; allowed: open, invitation",
                        "form[0].fields[2].type: \"telephone\"; allowed: text, long-text, email",
                        "promises.review: missing",
                        "promises.revue: unknown; allowed here: review, draft-nudges",
                        "guildhall: 4 to mend; docs/programmes.md explains every key");
    }

    @Test
    void the_contract_templates_beside_it_may_be_named_and_are_looked_at_too() throws IOException {
        var contracts = Files.createDirectories(directory.resolve("contracts"));
        var reseller = Path.of("src/main/resources/contracts/reseller.xhtml");
        Files.copy(reseller, contracts.resolve("influencer.xhtml"));
        var file = directory.resolve("mine.yml");
        Files.writeString(
                file,
                Files.readString(Path.of("src/main/resources/programmes/reseller.yml"))
                        .replace("template: reseller", "template: influencer"));
        assertThat(check(file.toString())).isZero();
        assertThat(words()).contains("contract influencer");

        Files.writeString(contracts.resolve("other.xhtml"), "<html>");
        assertThat(check(file.toString())).isEqualTo(65);
        assertThat(words()).contains("contracts/other.xhtml:1: (top): no XHTML");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_use() {
        assertThat(check(directory.resolve("none.yml").toString())).isEqualTo(64);
    }

    private static int check(String file) {
        return CommandLineDesk.run(new String[] {"programme", "check", file});
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
