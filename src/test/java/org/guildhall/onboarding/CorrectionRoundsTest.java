package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.contract.Contracts;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.offer.ContractSending;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.review.Holds;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.terms.Sheets;
import org.junit.jupiter.api.Test;

/// Terms that are corrected again and again (onboarding.md section 6).
class CorrectionRoundsTest {
    private static final int ROUNDS = 5;

    private final Installation guildhall = Installation.get();
    private final Agreements agreements = guildhall.front(Agreements.class);
    private final Offers offers = guildhall.front(Offers.class);
    private final Sheets sheets = guildhall.front(Sheets.class);

    @Test
    void terms_that_nobody_asked_to_change_are_not_told_as_changed_on_request() {
        var agreed = Agreed.company();
        var desk = Installation.get().crowd().signedIn(agreed.bd());
        var contract = agreed.sendContract(desk);
        var voided =
                Agreed.post(
                        desk, "/desk" + contract, "/withdrawal", "reason", "x", "next", "terms");
        assertThat(voided.status()).as(voided.body()).isEqualTo(303);

        agreed.agree();

        assertThat(agreed.letter(agreed.owner(), "What has changed is marked"))
                .doesNotContain("as you asked");
    }

    @Test
    void after_five_rounds_a_stale_tab_confirms_nothing_and_the_contract_quotes_the_last_version() {
        var company = Cases.offered("Five Rounds Pty Ltd");
        var second = Map.<String, String>of();
        for (var round = 1; round <= ROUNDS; round++) {
            agreements.modify(
                    company.seen(),
                    round,
                    "Round " + round,
                    Map.of("commitment", "Less."),
                    company.owner);
            offers.offer(company.seen(), terms(company, round), false, company.bd);
            if (round == 1) second = tab(company);
        }

        var stale = company.partner.post(company.path() + "/confirmation", second);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(company.stage()).isEqualTo(Stage.TERMS_OFFERED);
        var last = ROUNDS + 1;
        agreements.confirm(company.seen(), last, company.owner);
        guildhall.front(ContractSending.class).send(company.seen(), Optional.empty(), company.bd);
        var contract =
                guildhall
                        .front(Contracts.class)
                        .of(company.id.value(), company.owner)
                        .orElseThrow();
        var confirmed = sheets.version(company.id.value(), last);
        assertThat(contract.draft().sheetVersion()).isEqualTo(last);
        assertThat(Optional.of(contract.draft().sheetHash())).isEqualTo(confirmed.hash());
        assertThat(sheets.of(company.id.value()))
                .extracting(sheet -> sheet.correction().map(asked -> asked.words()).orElse(""))
                .containsExactly("Round 1", "Round 2", "Round 3", "Round 4", "Round 5", "");
    }

    @Test
    void a_partner_reads_what_they_asked_for_and_never_what_is_said_on_the_desk_about_it() {
        var company = Cases.offered("Quoted Pty Ltd");
        agreements.modify(company.seen(), 1, "Less, please.", Map.of(), company.owner);
        assertThat(quoted(company)).isEqualTo("Less, please.");
        var holds = guildhall.front(Holds.class);
        holds.hold(company.seen(), "Legal looks at it.", company.lead);
        assertThat(quoted(company)).isEqualTo("Less, please.");
        holds.resume(company.seen(), "Settled.", company.lead);

        offers.offer(company.seen(), company.generous(), true, company.bd);
        company.post(
                company.leadDesk,
                company.deskPath() + "/terms-return",
                "words-return",
                "At most 25 %.");
        assertThat(company.stage()).isEqualTo(Stage.IN_CORRECTION);
        assertThat(quoted(company)).isEqualTo("Less, please.");
        assertThat(company.partner.get(company.path()).page().text()).doesNotContain("25 %.");
    }

    @Test
    void on_hold_no_day_is_promised_and_the_home_page_says_why() {
        var company = Cases.offered("Standing Still Pty Ltd");
        agreements.modify(company.seen(), 1, "Less, please.", Map.of(), company.owner);
        assertThat(company.partner.get(company.path()).page().text())
                .contains("New version expected");
        guildhall.front(Holds.class).hold(company.seen(), "Legal looks at it.", company.lead);
        assertThat(company.partner.get(company.path()).page().text())
                .doesNotContain("New version expected");
        assertThat(company.partner.get("/portal").page().text())
                .contains("On hold", "Legal looks at it.")
                .doesNotContain("We are revising");
    }

    private static String quoted(Cases company) {
        return company.partner.get(company.path()).page().select(".card > .quote").text();
    }

    /// What the form of a page says that shows the version which is offered now.
    private static Map<String, String> tab(Cases company) {
        var form = company.partner.get(company.path()).page().select("form[action$=/confirmation]");
        return Fields.of(
                "version", form.select("input[name=version]").val(),
                "sheet", form.select("input[name=sheet]").val());
    }

    private static Map<String, List<String>> terms(Cases company, int round) {
        var terms = new LinkedHashMap<>(company.terms());
        terms.put("commitment", List.of(String.valueOf(300_000 - 1_000 * round)));
        return terms;
    }
}
