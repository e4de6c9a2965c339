package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// The Reseller's way whole, partner and staff in browsers of their own: every node with its label,
/// every letter once, and nothing that axe finds on any page met, light or dark.
class ResellerWalkTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    private final Installation installation = Installation.get();

    @Test
    void a_company_goes_from_become_a_partner_to_the_network_console() {
        var company = Company.nusantara();
        var partner = new PartnerWalk(installation, company);
        walkToTheSignedContract(company, partner);
        startsOnTheEffectiveDate(partner);
        partner.got("approve", "offer-terms", "modify-terms", "new-terms", "activate");
        assertThat(partner.found()).isEmpty();
    }

    @Test
    void a_company_in_beijing_goes_the_same_way_to_its_contract_in_chinese() {
        var company = Company.yunqiao();
        var partner = new PartnerWalk(installation, company);
        walkToTheSignedContract(company, partner);
        partner.got("approve", "offer-terms", "modify-terms", "new-terms");
    }

    private void walkToTheSignedContract(Company company, PartnerWalk partner) {
        var verifier = desk("Rui Costa", Role.VERIFIER);
        var developer = desk("Mei Tan", Role.BD);
        var signatory = desk("Daniel Koh", Role.SIGNATORY);
        qualifies(company, partner, verifier, developer);
        agrees(company, partner, developer);
        signs(company, partner, developer, signatory);
        assertThat(verifier.found()).isEmpty();
        assertThat(developer.found()).isEmpty();
        assertThat(signatory.found()).isEmpty();
    }

    private void qualifies(
            Company company, PartnerWalk partner, DeskWalk verifier, DeskWalk developer) {
        partner.becomesAPartner();
        partner.registers();
        partner.joins();
        partner.reads("onboarding.gate.title");
        partner.appliesForVerification();
        verifier.verifies(company.name());
        partner.joins();
        partner.confirmsTheCompany();
        partner.reads("onboarding.draft.title");
        partner.completesBasicInformation();
        partner.submits();
        partner.reads("onboarding.review.title");
        partner.reads("onboarding.withdraw");
        developer.opens(company.name());
        developer.approves();
        partner.enters();
        partner.reads("onboarding.qualified.title");
    }

    private void agrees(Company company, PartnerWalk partner, DeskWalk developer) {
        developer.offersTerms("12.00");
        partner.enters();
        partner.reads("onboarding.terms.title");
        partner.asksForARevision("15 % on compute, please. 计算产品请给 15 % 折扣。");
        partner.reads("onboarding.correction.title");
        developer.opens(company.name());
        developer.offersTerms("15.00");
        partner.enters();
        partner.reads("onboarding.terms.changed");
        partner.confirmsTheTerms();
        partner.reads("onboarding.contract.title");
    }

    private void signs(
            Company company, PartnerWalk partner, DeskWalk developer, DeskWalk signatory) {
        developer.opens(company.name());
        developer.sendsTheContract();
        partner.enters();
        partner.signs();
        signatory.countersigns(company.name(), tomorrow().toString());
        partner.enters();
        partner.reads("onboarding.signed.title");
        partner.open("/console");
        partner.reads("onboarding.door.signed");
    }

    /// The day begins at midnight in Singapore; the installation opens the console by itself.
    private void startsOnTheEffectiveDate(PartnerWalk partner) {
        installation.clock().set(tomorrow().atTime(0, 0, 5).atZone(SINGAPORE).toInstant());
        partner.waitsForTheConsole();
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(installation.clock().instant(), SINGAPORE).plusDays(1);
    }

    private DeskWalk desk(String name, Role role) {
        return new DeskWalk(installation, installation.crowd().staff(name, role));
    }
}
