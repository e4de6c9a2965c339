package org.guildhall.programme.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.platform.yaml.InvalidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The vendor's own contract templates beside its programmes.
class ContractTemplatesTest {
    private static final String RESELLER = ContractTemplates.shipped().text("reseller");

    @TempDir Path programmes;

    @Test
    void those_that_come_along_are_in_order() {
        assertThat(ContractTemplates.shipped().names())
                .containsExactly("agency", "distributor", "reseller");
        for (var name : new String[] {"agency", "distributor", "reseller", "amendment"}) {
            assertThat(TemplateCheck.mistakes(ContractTemplates.shipped().text(name)))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void a_directory_without_any_has_those_that_come_along() {
        assertThat(ContractTemplates.beside(programmes).names())
                .isEqualTo(ContractTemplates.shipped().names());
    }

    @Test
    void ones_own_stand_beside_or_for_those_that_come_along() throws IOException {
        write("influencer.xhtml", RESELLER.replace("Confidentiality", "Discretion"));
        write("reseller.xhtml", RESELLER.replace("Confidentiality", "Secrecy"));
        var templates = ContractTemplates.beside(programmes);

        assertThat(templates.names())
                .containsExactly("agency", "distributor", "influencer", "reseller");
        assertThat(templates.text("influencer")).contains("Discretion");
        assertThat(templates.text("reseller")).contains("Secrecy");
    }

    @Test
    void what_nobody_fills_in_is_named_with_its_line() throws IOException {
        write("mine.xhtml", RESELLER.replace("{manner.evidence}", "{manner.evidense}"));
        var line = RESELLER.substring(0, RESELLER.indexOf("{manner.evidence}")).lines().count();

        assertThatThrownBy(() -> ContractTemplates.beside(programmes))
                .isInstanceOf(InvalidFile.class)
                .hasMessageStartingWith(
                        "contracts/mine.xhtml:" + line + ": {manner.evidense}: unknown; allowed: ");
    }

    @Test
    void what_every_contract_needs_is_asked_for_all_at_once() throws IOException {
        write(
                "mine.xhtml",
                RESELLER.replace("{sheet.hash}", "").replace("id=\"sheet\"", "id=\"leaf\""));

        assertThatThrownBy(() -> ContractTemplates.beside(programmes))
                .hasMessageContaining("mine.xhtml:1: {sheet.hash}: missing")
                .hasMessageContaining("mine.xhtml:1: #sheet: no element takes the decision sheet");
    }

    @Test
    void what_is_no_xhtml_is_named_with_its_line() throws IOException {
        write("mine.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<p>one</q>\n</html>");
        assertThatThrownBy(() -> ContractTemplates.beside(programmes))
                .hasMessageStartingWith("contracts/mine.xhtml:2: (top): no XHTML: ");

        write("mine.xhtml", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<html/>");
        assertThatThrownBy(() -> ContractTemplates.beside(programmes))
                .hasMessageStartingWith("contracts/mine.xhtml:1: (top): no XHTML: ");

        write("mine.xhtml", "<html><p>{number}</p></html>");
        assertThatThrownBy(() -> ContractTemplates.beside(programmes))
                .hasMessageContaining("must begin with <html xmlns=");
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Files.createDirectories(programmes.resolve("contracts"));
        Files.write(
                programmes.resolve("contracts/mine.xhtml"),
                RESELLER.replace("Confidentiality", "Übrigens")
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ContractTemplates.beside(programmes))
                .hasMessage("contracts/mine.xhtml:1: (top): no text in UTF-8");
    }

    @Test
    void the_certificate_of_completion_is_not_the_vendors_to_word() throws IOException {
        write("certificate.xhtml", RESELLER);

        assertThatThrownBy(() -> ContractTemplates.beside(programmes))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining("certificate of completion");
    }

    private void write(String name, String text) throws IOException {
        var directory = Files.createDirectories(programmes.resolve("contracts"));
        Files.writeString(directory.resolve(name), text);
    }
}
