package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.onboarding.review.Handovers;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// Who hears of an application, and of its contract, whose business developer has left or gave it
/// on.
class LeftReviewerTest {
    private final Installation guildhall = Installation.get();

    @Test
    void the_other_business_developers_hear_of_it_and_who_has_left_does_not() {
        var made = Cases.underReview("Left Behind Pty Ltd");
        var before = made.letters(made.bdPersona.email());
        var administrator = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        var other = guildhall.crowd().staff("Olaf Other", Role.BD);

        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), made.bdPersona.id());
        made.post(made.partner, made.path() + "/messages", "words", "Who looks after this now?");
        made.post(made.partner, made.path() + "/withdrawal");

        assertThat(made.letters(other.email()))
                .anySatisfy(title -> assertThat(title).startsWith("A message from Left Behind"))
                .anySatisfy(title -> assertThat(title).contains("is withdrawn: Left Behind"));
        assertThat(made.letters(made.bdPersona.email())).isEqualTo(before);
    }

    @Test
    void what_nobody_takes_by_rule_is_nobody_s_again_and_the_partner_reads_no_name_of_who_left() {
        var made = Cases.underReview("Left Alone Pty Ltd");
        var name = made.bdPersona.name();
        assertThat(made.partner.get(made.path()).page().text()).contains(name);
        var administrator = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        var other = guildhall.crowd().staff("Tina Taker", Role.BD);

        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), made.bdPersona.id());

        Eventually.holds("nobody's", () -> made.application().review().reviewer().isEmpty());
        assertThat(made.letters(other.email()))
                .anySatisfy(title -> assertThat(title).contains("needs a business developer"));
        assertThat(made.partner.get(made.path()).page().select("main").text())
                .doesNotContain("Nobody's again");
        var desk = guildhall.crowd().signedIn(other);
        assertThat(made.post(desk, made.deskPath() + "/review").status()).isEqualTo(303);
        assertThat(made.application().review().reviewer().orElseThrow().name())
                .isEqualTo("Tina Taker");
    }

    @Test
    void what_is_nobody_s_is_taken_at_a_later_stage_too() {
        var made = Cases.offered("Left Later Pty Ltd");
        var administrator = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), made.bdPersona.id());
        Eventually.holds("nobody's", () -> made.application().review().reviewer().isEmpty());

        var other = guildhall.crowd().staff("Tom Taker", Role.BD);
        var third = guildhall.crowd().staff("Theo Third", Role.BD);
        var desk = guildhall.crowd().signedIn(other);
        var form = "/assignment";
        var given = third.id().value().toString();
        assertThat(made.post(desk, made.deskPath() + form, "reviewer", given).status())
                .isEqualTo(403);
        var me = other.id().value().toString();
        assertThat(made.post(desk, made.deskPath() + form, "reviewer", me).status()).isEqualTo(303);

        made.post(desk, made.deskPath() + form, "reviewer", given);
        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), third.id());
        Eventually.holds("nobody's", () -> made.application().review().reviewer().isEmpty());
        var taker = (Staff) guildhall.crowd().caller(other);
        assertThat(
                        guildhall
                                .front(Handovers.class)
                                .give(List.of(made.seen()), taker.person(), taker))
                .allSatisfy(outcome -> assertThat(outcome.refusal()).isEmpty());
    }

    @Test
    void whom_an_application_is_given_to_hears_of_its_contract_too() {
        var agreed = Agreed.company();
        var contract = agreed.sendContract(guildhall.crowd().signedIn(agreed.bd()));
        var next = guildhall.crowd().staff("Nora Next", Role.BD);
        var desk = guildhall.crowd().signedIn(agreed.bd());
        var page = "/desk/applications/" + agreed.id().value();
        var given =
                Agreed.post(desk, page, "/assignment", "reviewer", next.id().value().toString());
        assertThat(given.status()).as(given.body()).isEqualTo(303);
        agreed.letter(next, "Agreed");

        var owner = guildhall.crowd().signedIn(agreed.owner());
        Agreed.post(owner, "/portal" + contract, "/refusal", "reason", "Not like this.");

        assertThat(agreed.letter(next, "Not like this.")).contains("won't sign contract");
    }

    @Test
    void of_a_contract_that_was_sent_by_one_who_has_left_the_others_hear_as_well() {
        var agreed = Agreed.company();
        var contract = agreed.sendContract(guildhall.crowd().signedIn(agreed.bd()));
        var administrator = guildhall.crowd().staff("Ada Administrator", Role.ADMINISTRATOR);
        var other = guildhall.crowd().staff("Olaf Other", Role.BD);
        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), agreed.bd().id());

        var owner = guildhall.crowd().signedIn(agreed.owner());
        var declined =
                Agreed.post(owner, "/portal" + contract, "/refusal", "reason", "Not like this.");

        assertThat(declined.status()).as(declined.body()).isEqualTo(303);
        assertThat(agreed.letter(other, "Not like this.")).contains("won't sign contract");
        assertThat(guildhall.front(Mailroom.class).about(UUID.fromString(contract.substring(11))))
                .extracting(Mail::recipient)
                .doesNotContain(agreed.bd().email());
    }
}
