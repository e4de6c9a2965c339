package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Reseller's way whole, partner and staff in browsers of their own: every node with its label,
/// every letter once, and nothing that axe finds on any page met, light or dark.
class ResellerWalkTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

    private static final String VENDOR = "Alibaba Cloud";
    private static final String SIGNATORY = "Daniel Koh";

    /// Everything that the partner's contact is written on the way.
    private static final String[] LETTERS = {
        "account.mail.confirm",
        "verification.mail.verified",
        "onboarding.mail.contact-code",
        "onboarding.mail.submit",
        "onboarding.mail.approve",
        "onboarding.mail.offer-terms",
        "onboarding.mail.modify-terms",
        "onboarding.mail.new-terms",
        "contract.mail.sent",
        "contract.mail.code",
        "contract.mail.completed",
        "onboarding.mail.activate"
    };

    private static final String CONFIRMED_SHEET =
            """
            select hash from terms_sheet sheet join onboarding_application application on application.id = application_id
             where application.number = ? and sheet.version = ? and sheet.state = 'CONFIRMED'
            """;

    private final Installation installation = Installation.get();

    @Test
    void a_company_goes_from_become_a_partner_to_the_network_console(@TempDir Path folder) {
        var company = Company.nusantara();
        try (var partner = new PartnerWalk(installation, company, _ -> new Mouse())) {
            walks(company, partner, folder);
            assertThat(partner.found()).isEmpty();
        }
    }

    @Test
    void a_company_in_beijing_goes_the_same_way_in_chinese(@TempDir Path folder) {
        var company = Company.yunqiao();
        try (var partner = new PartnerWalk(installation, company, _ -> new Mouse())) {
            walks(company, partner, folder);
        }
    }

    @Test
    void a_company_in_valencia_goes_it_in_spanish_with_the_keyboard_alone(@TempDir Path folder) {
        var company = Company.naranja();
        try (var partner = new PartnerWalk(installation, company, Keyboard::new)) {
            walks(company, partner, folder);
        }
    }

    private void walks(Company company, PartnerWalk partner, Path folder) {
        try (var verifier = desk("Rui Costa", Role.VERIFIER);
                var developer = desk("Mei Tan", Role.BD);
                var signatory = desk(SIGNATORY, Role.SIGNATORY)) {
            qualifies(company, partner, verifier, developer);
            agrees(company, partner, developer);
            signs(company, partner, developer, signatory);
            keepsTheContract(company, partner, folder);
            startsOnTheEffectiveDate(partner);
            partner.gotAll(LETTERS);
            assertThat(verifier.found()).isEmpty();
            assertThat(developer.found()).isEmpty();
            assertThat(signatory.found()).isEmpty();
        }
    }

    private void qualifies(
            Company company, PartnerWalk partner, DeskWalk verifier, DeskWalk developer) {
        partner.becomesAPartner();
        partner.registers();
        partner.joins();
        partner.reads("onboarding.gate.title");
        partner.appliesForVerification();
        verifier.isTold("verification.mail.submitted", company.name(), company.name());
        verifier.verifies(company.name());
        partner.joins();
        partner.confirmsTheCompany();
        partner.reads("onboarding.draft.title");
        partner.completesBasicInformation();
        partner.submits();
        partner.reads("onboarding.review.title");
        partner.reads("onboarding.withdraw");
        partner.isTold("onboarding.mail.submit", "onboarding.review.title");
        developer.isToldOfTheApplication("submit.staff", company.name());
        developer.opens(company.name());
        developer.approves();
        partner.enters();
        partner.reads("onboarding.qualified.title");
        partner.isTold("onboarding.mail.approve", "onboarding.qualified.title");
    }

    private void agrees(Company company, PartnerWalk partner, DeskWalk developer) {
        developer.offersTerms("12.00");
        partner.enters();
        partner.reads("onboarding.terms.title");
        partner.isTold("onboarding.mail.offer-terms", "onboarding.terms.title");
        partner.asksForARevision(company.wish());
        partner.reads("onboarding.correction.title");
        partner.isTold("onboarding.mail.modify-terms", "onboarding.correction.title");
        developer.isToldOfTheApplication("modify-terms.staff", company.name());
        developer.opens(company.name());
        developer.offersTerms("15.00");
        partner.enters();
        partner.reads("onboarding.terms.changed");
        partner.isTold("onboarding.mail.new-terms", "onboarding.terms.title");
        partner.confirmsTheTerms();
        partner.reads("onboarding.contract.title");
        developer.isToldOfTheApplication("confirm-terms.staff", company.name());
    }

    private void signs(
            Company company, PartnerWalk partner, DeskWalk developer, DeskWalk signatory) {
        developer.opens(company.name());
        developer.sendsTheContract();
        partner.isTold("contract.mail.sent", "contract.sign.title");
        partner.enters();
        partner.signs();
        signatory.isToldOfTheContract("to-countersign", company.name());
        signatory.countersigns(company.name(), tomorrow().toString());
        partner.enters();
        partner.reads("onboarding.signed.title");
        partner.isTold("contract.mail.completed", "contract.title");
        partner.open("/console");
        partner.reads("onboarding.door.signed");
    }

    /// The finished file names both parties, both signers and the very sheet that was confirmed.
    private void keepsTheContract(Company company, PartnerWalk partner, Path folder) {
        var contract = partner.downloads(folder);
        contract.isSignedBy(company.person(), SIGNATORY);
        contract.says(
                VENDOR,
                company.name(),
                company.person(),
                SIGNATORY,
                partner.postbox().number("CON"),
                "Decision sheet version 2",
                "SHA-256 " + hash(partner.postbox().number("APP"), 2));
        partner.verifies(contract);
    }

    private String hash(String application, int version) {
        return installation
                .database()
                .sql(CONFIRMED_SHEET)
                .params(application, version)
                .query(String.class)
                .single();
    }

    /// The day begins at midnight in Singapore; the installation opens the console by itself.
    private void startsOnTheEffectiveDate(PartnerWalk partner) {
        installation.clock().set(tomorrow().atTime(0, 0, 5).atZone(SINGAPORE).toInstant());
        partner.waitsForTheConsole();
        partner.isTold("onboarding.mail.activate", "network.console.title");
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(installation.clock().instant(), SINGAPORE).plusDays(1);
    }

    private DeskWalk desk(String name, Role role) {
        return new DeskWalk(installation, installation.crowd().staff(name, role));
    }
}
