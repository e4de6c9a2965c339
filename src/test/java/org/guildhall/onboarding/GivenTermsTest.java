package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.onboarding.offer.Offers;
import org.guildhall.support.Installation;
import org.guildhall.terms.Sheets;
import org.guildhall.verification.VerificationView.Company;
import org.guildhall.verification.Verifications;
import org.junit.jupiter.api.Test;

/// A decision sheet is about the verified company, and can't say otherwise (onboarding.md sections
/// 3 and 6).
class GivenTermsTest {
    private final Installation guildhall = Installation.get();
    private final Offers offers = guildhall.front(Offers.class);
    private final Sheets sheets = guildhall.front(Sheets.class);

    @Test
    void company_number_and_programme_are_shown_on_the_sheet_and_not_written() {
        var application = Cases.qualified("Known By Name Pty Ltd");

        var page = application.desk.get(application.deskPath() + "/sheet").page();

        assertThat(page.select("[aria-labelledby=given-title]").text())
                .contains(
                        "Known By Name Pty Ltd", company(application).number(), "Reseller Program");
        assertThat(
                        page.select(
                                "[name=partnerParty], [name=registrationNumber], [name=programmeName]"))
                .isEmpty();
        assertThat(page.select("[name=vendorParty]").val()).isNotBlank();
    }

    @Test
    void whatever_else_is_sent_the_terms_name_the_verified_company() {
        var application = Cases.qualified("As Verified Pty Ltd");
        var typed = application.terms();
        assertThat(typed.get("partnerParty")).containsExactly("Harbour Cloud Pte. Ltd.");

        offers.draft(application.seen(), typed, application.bd);
        assertThat(offers.form(application.id, application.bd).get("partnerParty"))
                .containsExactly("As Verified Pty Ltd");
        offers.offer(application.seen(), typed, false, application.bd);

        var terms = sheets.version(application.id.value(), 1).values();
        assertThat(terms.text("partnerParty")).isEqualTo("As Verified Pty Ltd");
        assertThat(terms.text("registrationNumber")).isEqualTo(company(application).number());
    }

    private Company company(Cases of) {
        return guildhall.front(Verifications.class).of(of.owner.account()).company().orElseThrow();
    }
}
