package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.programme.Programmes;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// An Agency's way: a sheet without discounts, confirmed, and the contract made from it.
class AgencyWayTest {
    private static final List<String> BLOCKS =
            List.of("Basic information", "Commission Policy Information");

    private final Installation guildhall = Installation.get();

    @Test
    void an_agency_agrees_on_commission_alone() throws IOException {
        var agency = qualified();

        var form = agency.desk.get(agency.deskPath() + "/sheet").page();
        assertThat(form.select("fieldset.card > legend").eachText()).isEqualTo(BLOCKS);
        guildhall.front(Offers.class).offer(agency.seen(), agency.terms(), false, agency.bd);

        var offered = agency.partner.get(agency.path()).page();
        assertThat(offered.select("main").text())
                .contains(BLOCKS)
                .doesNotContain("Discount", "ommitment");
        confirm(agency);
        assertThat(contract(agency))
                .contains("non-exclusive commercial agent", "Commission Policy Information")
                .doesNotContain("Discount information", "reseller", "depend on the commitment");
    }

    private static void confirm(Cases agency) {
        var terms = agency.path() + "/confirmation";
        assertThat(agency.post(agency.partner, terms, "sheet", "1").status()).isEqualTo(303);
        var sent = agency.post(agency.desk, agency.deskPath() + "/contract", "route", "ELECTRONIC");
        assertThat(sent.status()).isEqualTo(303);
    }

    private String contract(Cases agency) throws IOException {
        var id = new ContractId(agency.application().agreement().contract().orElseThrow());
        var paper = guildhall.front(Contracts.class).file(id, FileKind.PRINTED, agency.bd);
        try (var document = Loader.loadPDF(paper.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /// The shipped Agency, but open to whoever clicks.
    private Cases qualified() {
        var text =
                ProgrammeSamples.text("agency")
                        .replace("code: agency\n", "code: open-agency\n")
                        .replace("way-in: invitation", "way-in: open")
                        .replaceFirst("(?m)^materials:\\n(?:[ -].*\\n)+", "");
        guildhall.front(Programmes.class).load("open-agency.yml", text);
        var agency = Cases.underReview("Commission Alone Pty Ltd", "open-agency");
        agency.approve();
        return agency;
    }
}
