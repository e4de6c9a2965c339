package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.programme.Programmes;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// A programme that agrees on terms and signs nothing: the partner's word is the last one, and
/// access opens by it.
class ConcludedTermsTest {
    private final Installation guildhall = Installation.get();

    @Test
    void confirmed_terms_open_the_console_where_no_contract_is_signed() {
        var text =
                ProgrammeSamples.text("reseller")
                        .replace("code: reseller\n", "code: signless\n")
                        .replaceFirst("(?m)^contract:\n(?: .*\n)+", "contract: none\n")
                        .replaceFirst("(?m)^  first-contact: .*\n", "");
        guildhall.front(Programmes.class).load("signless.yml", text);
        var company = Cases.underReview("No Paper Pty Ltd", "signless");
        company.approve();
        guildhall.front(Offers.class).offer(company.seen(), company.terms(), false, company.bd);
        assertThat(company.partner.get(company.path()).page().select(".rail").text())
                .contains("Business terms")
                .doesNotContain("Contract");

        var terms = company.path() + "/confirmation";
        assertThat(company.post(company.partner, terms, "sheet", "1").status()).isEqualTo(303);
        assertThat(company.stage()).isIn(Stage.ADMITTED, Stage.ACTIVE);
        assertThat(company.post(company.partner, terms, "sheet", "1").status()).isEqualTo(409);
        assertThat(company.letters(company.bdPersona.email()))
                .anyMatch(title -> title.contains("No Paper Pty Ltd"));
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(60));
        Eventually.found(
                "access",
                () -> Optional.of(company.stage()).filter(stage -> stage == Stage.ACTIVE));
        assertThat(company.partner.get("/console").status()).isEqualTo(200);
        assertThat(company.desk.get(company.deskPath()).page().select("main").text())
                .contains("Silver")
                .doesNotContain("Send the contract", "Change the terms", "Renew the contract");
        var begin =
                company.desk.post(company.deskPath() + "/amendments", Fields.of("kind", "RENEWAL"));
        assertThat(begin.status()).isEqualTo(403);
        assertThat(begin.page().text()).contains("there is none to change or to renew");
    }
}
