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
    void courses_and_replies_beside_it_are_looked_at_and_may_be_asked_for() throws IOException {
        var shipped = Path.of("src/main/resources");
        var course = Files.createDirectories(directory.resolve("courses/ours"));
        try (var lessons = Files.list(shipped.resolve("courses/essentials"))) {
            for (var lesson : lessons.toList()) {
                Files.copy(lesson, course.resolve(String.valueOf(lesson.getFileName())));
            }
        }
        var text = Files.readString(course.resolve("course.yml"));
        Files.writeString(
                course.resolve("course.yml"), text.replace("code: essentials", "code: ours"));
        var file = directory.resolve("mine.yml");
        var programme = Files.readString(shipped.resolve("programmes/distributor.yml"));
        Files.writeString(file, programme.replace("courses: [essentials", "courses: [ours"));
        assertThat(check(file.toString())).as(words()).isZero();

        Files.writeString(file, programme.replace("courses: [essentials", "courses: [theirs"));
        assertThat(check(file.toString())).isEqualTo(65);
        assertThat(words()).contains("mine.yml:1: training.courses: no course \"theirs\"");

        Files.writeString(file, programme);
        Files.delete(course.resolve("conduct.zh.md"));
        assertThat(check(file.toString())).isEqualTo(65);
        assertThat(words())
                .contains("courses/ours/course.yml:1: (top): lessons: there is no conduct.zh.md");

        Files.writeString(course.resolve("course.yml"), text.replace("passMark", "passmark"));
        assertThat(check(file.toString())).isEqualTo(65);
        assertThat(words()).containsPattern("courses/ours/course.yml:[1-9][0-9]?: .*passMark");
    }

    @Test
    void a_reply_with_a_mistake_is_named_with_its_file() throws IOException {
        var file = Files.copy(Path.of(EXAMPLE), directory.resolve("mine.yml"));
        var replies = Files.createDirectories(directory.resolve("replies"));
        Files.writeString(replies.resolve("ours.yml"), "kind: request\nslots: {}\nbodies: {}\n");

        assertThat(check(file.toString())).isEqualTo(65);
        assertThat(words()).containsPattern("replies/ours.yml:[34]: .*bodies");
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
