package org.guildhall.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.network.MainUids;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.Agreed;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Where another account became the main one of a partnership, what comes after goes to that one.
class NewMainAccountTest {
    private static final Installation guildhall = Installation.another(); // lives more than a year

    private final AmendmentGround ground = new AmendmentGround(guildhall);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void where_another_account_became_the_main_one_new_terms_go_to_that_one() throws Exception {
        var partner = Change.partner(guildhall);
        var sister = guildhall.crowd().sisterOf(partner.owner(), "Sue Sister");
        leads(partner, sister);

        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");

        assertThat(partner.letter(sister, "offers")).contains("/portal/amendments/");
        var sue = guildhall.crowd().signedIn(sister);
        assertThat(sue.get("/portal").page().text()).contains("New terms to confirm");
        for (var page :
                List.of("/portal", "/portal/applications/" + partner.id().value(), "/console")) {
            assertThat(ground.portal(partner, page))
                    .contains("Another account of your company sells")
                    .doesNotContain("New terms to confirm", "Open the network console");
        }
        Change.done(Change.submit(sue, change.portal(), change.portal() + "/confirmation"));
        Change.done(change.staff(partner.bd(), "/contract"));
        var contract = "/contracts/" + change.amendment().progress().contract().orElseThrow();
        assertThat(sue.get("/portal" + contract).status()).isEqualTo(200);
        assertThat(partner.letter(sister, "Read it in your browser")).contains(contract);
        assertThat(guildhall.crowd().signedIn(partner.owner()).get("/portal" + contract).status())
                .isEqualTo(404);
    }

    @Test
    void new_terms_that_lie_there_go_along_to_the_account_that_becomes_the_main_one() {
        var partner = Change.partner(guildhall);
        var sister = guildhall.crowd().sisterOf(partner.owner(), "Sue Later");
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");

        leads(partner, sister);

        assertThat(partner.letter(sister, "nobody has answered yet"))
                .contains("/portal/amendments/");
        var sue = guildhall.crowd().signedIn(sister);
        assertThat(sue.get(change.portal()).page().text()).contains("45");
        assertThat(ground.portal(partner, "/portal")).doesNotContain("New terms to confirm");
        Change.done(Change.submit(sue, change.portal(), change.portal() + "/confirmation"));
    }

    @Test
    void of_the_end_of_a_contract_the_account_hears_that_became_the_main_one() {
        var partner = Change.partner(guildhall);
        var sister = guildhall.crowd().sisterOf(partner.owner(), "Sue Successor");
        leads(partner, sister);

        ground.atNoon(ground.running(partner).lastDay().orElseThrow().minusDays(59));

        assertThat(partner.letter(sister, "is not renewed yet"))
                .contains("/console")
                .doesNotContain("/portal/contracts");
        partner.letter(partner.bd(), "Talk to the partner about the renewal");
        assertThat(new Letters(guildhall.mail()).to(partner.owner().email()))
                .noneMatch(letter -> Letters.plain(letter).contains("is not renewed yet"));
    }

    private static void leads(Agreed partner, Persona sister) {
        var bd = (Staff) guildhall.crowd().caller(partner.bd());
        var found = guildhall.front(Partnerships.class).ofApplication(partner.id().value());
        var to = guildhall.crowd().account(sister).uid();
        var seen = found.orElseThrow();
        guildhall
                .front(MainUids.class)
                .change(seen.id(), seen.version(), to, false, "Their head office moved.", bd);
    }
}
