package org.guildhall.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Part;
import org.guildhall.access.Role;
import org.guildhall.account.people.People;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.onboarding.Agreed;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Terms that change after activation.
class AmendmentTest {
    private static final Installation guildhall = Installation.another(); // lives more than a year

    private final AmendmentGround ground = new AmendmentGround(guildhall);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void new_terms_are_confirmed_signed_and_in_force_on_their_day_and_until_then_the_old_hold()
            throws IOException {
        var partner = Change.partner(guildhall);
        assertThat(ground.desk(partner, "/desk/applications/" + partner.id().value()))
                .contains("Change the terms", "Renew the contract");
        var change = Change.begin(partner, Kind.AMENDMENT);
        assertThat(change.offer().page().text()).contains("Nothing is different");
        change.offered("paymentTerm", "45", "commissionLevel", "gold");
        assertThat(partner.letter(partner.owner(), "offers"))
                .contains("Until new terms are in force");

        assertThat(ground.portal(partner, "/portal")).contains("New terms to confirm");
        assertThat(change.console()).contains("New terms to confirm");
        assertThat(ground.portal(partner, change.portal()))
                .contains("Changed 45", "Changed Gold", "Silver");
        var day = ground.today().plusDays(3);
        var contract = change.confirmedAndSigned("effective", day.toString());
        var first = ground.running(partner);
        assertThat(ground.paper(contract))
                .contains(
                        "Amendment",
                        first.number(),
                        ground.sheetHash(partner, 2),
                        "does not change");
        assertThat(ground.desk(partner, "/desk" + contract))
                .contains("Amends contract " + first.number());
        assertThat(ground.portal(partner, "/portal/applications/" + partner.id().value()))
                .contains("version 1 of the decision sheet", "Silver")
                .doesNotContain("Gold");

        ground.atNoon(day);
        change.waitFor(Stage.IN_FORCE);
        assertThat(ground.portal(partner, "/portal/applications/" + partner.id().value()))
                .contains("version 2 of the decision sheet", "Gold");
        assertThat(ground.level(partner)).isEqualTo("gold");
        assertThat(ground.running(partner).number()).isEqualTo(first.number());
        partner.letter(partner.owner(), "hold from now on");
        assertThat(ground.portal(partner, "/portal")).doesNotContain("New terms");
    }

    @Test
    void the_partner_has_them_revised_and_answers_only_what_is_offered_now() {
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "20");
        var owner = guildhall.crowd().signedIn(partner.owner());
        var asked = owner.get(change.portal()).page();
        assertThat(asked.select("[name^=revision.]").eachAttr("name"))
                .contains("revision.paymentTerm")
                .doesNotContain(
                        "revision.partnerParty",
                        "revision.registrationNumber",
                        "revision.programmeName",
                        "revision.mainUid");
        var old = Fields.of("version", Long.toString(change.amendment().version()), "sheet", "2");

        Change.done(
                change.partner(
                        "/correction",
                        "words",
                        "Thirty days, please.",
                        "revision.paymentTerm",
                        "At least thirty."));
        assertThat(partner.letter(partner.bd(), "asks for a revision")).contains("Thirty days");
        assertThat(change.stage()).isEqualTo(Stage.IN_CORRECTION);
        for (var page : List.of(change.desk(), change.desk() + "/sheet")) {
            assertThat(ground.desk(partner, page))
                    .contains("Thirty days, please.", "At least thirty.");
        }
        change.offered("paymentTerm", "25");
        assertThat(ground.portal(partner, change.portal())).contains("Changed 20", "Changed 25");

        assertThat(owner.post(change.portal() + "/confirmation", old).status()).isEqualTo(409);
        assertThat(change.partner("/confirmation", "sheet", "2").status()).isEqualTo(409);
        assertThat(change.stage()).isEqualTo(Stage.OFFERED);

        Change.done(change.partner("/refusal", "reason", "Too short."));
        assertThat(partner.letter(partner.bd(), "has declined")).contains("Too short.");
        assertThat(change.stage()).isEqualTo(Stage.DECLINED);
        assertThat(ground.portal(partner, "/portal/applications/" + partner.id().value()))
                .contains("version 1 of the decision sheet");
        assertThat(Change.begin(partner, Kind.AMENDMENT).stage()).isEqualTo(Stage.DRAFT);
    }

    private static void toldWithoutOurs(Agreed partner, Change change) {
        var path = "/api/v1/events?limit=200&subject=amendment/" + change.id().value();
        var owner = Program.of(guildhall, partner.owner());
        var told =
                Eventually.found(
                        "the offer to be told",
                        () ->
                                Optional.of(owner.get(path).toString())
                                        .filter(page -> page.contains("amendment.approve")));
        assertThat(told)
                .contains("\"OFFERED\"")
                .doesNotContain(
                        "ask-approval", "give-back", "begin", "At most 80.", "\"APPROVAL\"");
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "No Terms Pty Ltd");
        assertThat(Program.of(guildhall, stranger).get(path).json().path("data")).isEmpty();
    }

    @Test
    void beyond_limits_a_lead_approves_and_what_is_withdrawn_takes_its_contract_along() {
        var lead = guildhall.crowd().staff("Lea Lead", Role.BD_LEAD);
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        assertThat(Change.tryBegin(partner, Kind.RENEWAL).status()).isEqualTo(409);
        assertThat(change.offer("paymentTerm", "90").page().text()).contains("Lea Lead");
        Change.done(change.offer("paymentTerm", "90", "approval", "ask"));
        assertThat(change.stage()).isEqualTo(Stage.APPROVAL);
        assertThat(ground.desk(partner, change.desk()))
                .contains("Changed 90", "without approval only");
        assertThat(ground.reads(partner, change.portal())).isEqualTo(404);
        Change.done(change.staff(lead, "/return", "words", "At most 80."));
        assertThat(change.stage()).isEqualTo(Stage.DRAFT);
        Change.done(change.offer("paymentTerm", "80", "approval", "ask"));
        Change.done(change.staff(lead, "/approval"));
        assertThat(change.stage()).isEqualTo(Stage.OFFERED);

        toldWithoutOurs(partner, change);

        Change.done(change.partner("/confirmation"));
        Change.done(change.staff(partner.bd(), "/contract"));
        var contract = change.amendment().progress().contract().orElseThrow();
        Change.done(change.staff(partner.bd(), "/withdrawal", "reason", "Not this year."));
        assertThat(partner.letter(partner.owner(), "has taken back")).contains("Not this year.");
        Eventually.found(
                "the contract to be dropped",
                () -> Optional.of(ground.state(contract)).filter("VOIDED"::equals));
    }

    @Test
    void new_terms_that_nobody_answers_are_reminded_of_and_expire_in_the_end() {
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");
        assertThat(ground.portal(partner, change.portal())).contains("To be answered until");
        var number = change.amendment().identity().number();
        assertThat(ground.desk(partner, "/desk/amendments?view=mine&q=" + number)).contains(number);
        assertThat(ground.desk(partner, "/desk/amendments?view=done&q=" + number))
                .contains("Nothing here");

        ground.atNoon(ground.today().plusDays(7));
        assertThat(partner.letter(partner.owner(), "nobody has answered yet"))
                .contains("To be answered until");
        assertThat(change.partner("/correction", "words", " ").status()).isEqualTo(422);
        ground.atNoon(ground.today().plusDays(30));
        change.waitFor(Stage.EXPIRED);
        partner.letter(partner.bd(), "has not answered the new terms");
        assertThat(ground.portal(partner, change.portal())).contains("Nobody answered in time");
        assertThat(ground.portal(partner, "/portal/applications/" + partner.id().value()))
                .contains("version 1 of the decision sheet");
    }

    @Test
    void the_owners_hear_of_new_terms_where_the_contact_has_left_the_account() {
        var partner = Change.partner(guildhall);
        var crowd = guildhall.crowd();
        var people = guildhall.front(People.class);
        var successor = crowd.member(partner.owner(), "Susan Successor");
        people.change(crowd.caller(partner.owner()), successor.id(), Part.OWNER);
        people.remove(crowd.caller(successor), partner.owner().id());

        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");

        assertThat(partner.letter(successor, "offers")).contains("To be answered until");
        assertThat(guildhall.front(Mailroom.class).about(change.id().value()))
                .extracting(Mail::recipient)
                .containsExactly(successor.email());
    }

    @Test
    void nobody_else_finds_it_and_the_partner_only_what_was_offered() {
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        assertThat(ground.reads(partner, change.portal())).isEqualTo(404);
        change.offered("paymentTerm", "45");
        assertThat(ground.reads(partner, change.portal())).isEqualTo(200);
        var other = guildhall.crowd().signedIn(guildhall.crowd().owner("Otto Other"));
        assertThat(other.get(change.portal()).status()).isEqualTo(404);
        var fields = Fields.of("version", "2", "sheet", "2", "words", "no", "reason", "no");
        for (var below : List.of("/confirmation", "/correction", "/refusal")) {
            assertThat(other.post(change.portal() + below, fields).status()).isEqualTo(404);
        }
        assertThat(change.stage()).isEqualTo(Stage.OFFERED);
    }
}
