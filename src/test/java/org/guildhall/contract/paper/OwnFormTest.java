package org.guildhall.contract.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.programme.template.TemplateCheck;
import org.junit.jupiter.api.Test;

/// Contracts on the vendor's own forms.
class OwnFormTest {
    @Test
    void what_a_form_may_name_is_what_is_filled_in() {
        assertThat(TemplateCheck.PLACEHOLDERS)
                .isEqualTo(ContractPaper.values("CON-1", SampleContract.draft()).keySet());
    }

    @Test
    void a_contract_is_printed_from_the_form_as_the_vendor_wrote_it() throws Exception {
        var own = SampleContract.FORM.replace("8. Confidentiality", "8. Secrets of the house");
        var paper = ContractPaper.print("CON-2026-00001", SampleContract.draft(), own);

        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("8. Secrets of the house", "CON-2026-00001")
                    .doesNotContain("8. Confidentiality");
        }
    }
}
