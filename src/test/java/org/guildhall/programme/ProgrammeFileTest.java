package org.guildhall.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.programme.form.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeFileTest {
    private static final String RESELLER = ProgrammeSamples.text("reseller");

    @Test
    void the_reseller_programme_reads_as_published() {
        var reseller = ProgrammeSamples.reseller();

        assertThat(reseller.header().en()).isEqualTo("Signing Process: {vendor} Reseller Partner");
        assertThat(reseller.name().en()).isEqualTo("{vendor} Reseller Program");
        assertThat(reseller.sheet().groups())
                .extracting(block -> block.title().en())
                .containsExactly(
                        "Basic information",
                        "Commission Policy Information",
                        "Discount information");
        assertThat(reseller.form().field("contactEmail").orElseThrow())
                .satisfies(
                        field -> {
                            assertThat(field.label().en()).isEqualTo("Contact E-mail");
                            assertThat(field.type()).isEqualTo(new FieldType.Email(true));
                        });
        assertThat(reseller.form().field("associatedUids").orElseThrow().type())
                .isEqualTo(new FieldType.AccountUids(10));
        assertThat(reseller.promises().review()).isEqualTo(3);
        assertThat(reseller.wayIn()).isEqualTo(WayIn.OPEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    reseller    | open       | Signing Process: {vendor} Reseller Partner    | Basic information, Commission Policy Information, Discount information | true  | false
                    agency      | invitation | Signing Process: {vendor} Agency Partner      | Basic information, Commission Policy Information                       | false | false
                    distributor | invitation | Signing Process: {vendor} Distributor Partner | Basic information, Commission Policy Information, Discount information | true  | true
                    """)
    void the_shipped_programmes_differ_as_published(
            String code,
            String wayIn,
            String header,
            String blocks,
            boolean commits,
            boolean learns) {
        var programme = ProgrammeSamples.shipped(code);

        assertThat(programme.wayIn()).hasToString(wayIn.toUpperCase(Locale.ROOT));
        assertThat(programme.header().en()).isEqualTo(header);
        assertThat(programme.sheet().groups().stream().map(block -> block.title().en()))
                .containsExactly(blocks.split(", "));
        assertThat(programme.sheet().field("commitment").isPresent()).isEqualTo(commits);
        assertThat(programme.training().isPresent()).isEqualTo(learns);
        assertThat(programme.businessType()).isEqualTo(code);
        assertThat(programme.contract().orElseThrow().template()).isEqualTo(code);
    }

    @Test
    void reminders_go_out_day_by_day_however_they_are_written() {
        var text =
                ProgrammeSamples.text("reseller")
                        .replace("draft-nudges: [7, 21]", "draft-nudges: [21, 7]")
                        .replace("terms-nudges: [3, 7]", "terms-nudges: [7, 3, 3]")
                        .replace("reminder-days: [7, 11, 13]", "reminder-days: [13, 7, 11]");

        var programme = ProgrammeFile.read("mine.yml", text, 1, Optional.empty());

        assertThat(programme.promises().draftNudges()).containsExactly(7, 21);
        assertThat(programme.promises().termsNudges()).containsExactly(3, 7);
        assertThat(programme.contract().orElseThrow().reminderDays()).containsExactly(7, 11, 13);
    }

    @Test
    void words_come_in_the_readers_language() {
        var header = ProgrammeSamples.reseller().header();

        assertThat(header.in(Locale.SIMPLIFIED_CHINESE)).startsWith("签约流程");
        assertThat(header.in(Locale.of("es", "MX"))).startsWith("Proceso de firma");
        assertThat(header.in(Locale.FRENCH)).startsWith("Signing Process");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    way-in: open       | way-in: closed     | reseller.yml:9: way-in: "closed"; allowed: open, invitation
                    way-in: open       | `way-in: open\\nmaterials: []` | reseller.yml:10: materials: only with way-in: invitation
                    way-in: open       | wayin: open        | reseller.yml:2: way-in: missing
                    review: 3          | review: three      | promises.review: expected a whole number from 1 to 365
                    training-required: false | training-required: no | training-required: expected true or false
                    type: phone        | type: telephone    | form[0].fields[2].type: "telephone"; allowed: text, long-text
                    type: phone        | type: [phone]      | form[0].fields[2].type: expected a single value
                    code: contact      | `code: contact\\n    colour: blue` | form[0].colour: unknown; allowed here: code, title, hint, fields
                    name: contactPhone | name: contactName  | form[0].fields[2].name: another field is called "contactName" already
                    sites: [international, china] | sites: all | sites: expected a list
                    name: associatedUids | name: associates  | form: needs a field "associatedUids" of type uid-list
                    from: form.mainUid | from: form.mainUidd | field "mainUid" begins with "form.mainUidd"; allowed: form.NAME
                    key: paymentTerm   | key: paymentTime   | limits[3].key: the sheet has no "paymentTime"
                    currencies: [USD, EUR, SGD, CNY] | currencies: [USD, XYY] | no currency is called "XYY" (ISO 4217)
                    way-in: open       | `way-in: open\\nway-in: open` | way-in: stands here twice
                    routes: [electronic, paper] | routes: [electronic, fax] | contract.routes[1]: "fax"; allowed: electronic, paper, outside
                    """)
    void a_mistake_is_told_with_its_place(String right, String wrong, String told) {
        assertThat(RESELLER).contains(right);
        var broken = RESELLER.replaceFirst(right.replace("[", "\\["), wrong.replace("\\n", "\n"));

        assertThatThrownBy(() -> ProgrammeFile.read("reseller.yml", broken, 1))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining(told);
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThatThrownBy(() -> ProgrammeFile.read("reseller.yml", "code: reseller\n\tname: x", 1))
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith("reseller.yml:2:");
    }

    @Test
    void a_running_application_keeps_its_programme_when_the_template_has_gone() {
        var gone =
                ProgrammeSamples.text("reseller").replace("template: reseller", "template: gone");

        assertThatThrownBy(() -> ProgrammeFile.read("reseller.yml", gone, 1))
                .hasMessageContaining("\"gone\"; allowed: agency, distributor, reseller");
        assertThat(ProgrammeFile.read("reseller.yml", gone, 1, Optional.empty()).contract())
                .hasValueSatisfying(contract -> assertThat(contract.template()).isEqualTo("gone"));
    }
}
