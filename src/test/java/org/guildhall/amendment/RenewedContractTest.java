package org.guildhall.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.onboarding.Agreed;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Contracts that are renewed, and the last day of those that are not.
class RenewedContractTest {
    private static final Installation guildhall = Installation.another(); // lives more than a year

    private final AmendmentGround ground = new AmendmentGround(guildhall);

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void a_renewal_keeps_the_console_open_past_the_last_day_or_opens_it_again() {
        var renewed = Change.partner(guildhall);
        var late = Change.partner(guildhall);
        var ended = ground.running(late);
        var last = ended.lastDay().orElseThrow();
        var renewal = Change.begin(renewed, Kind.RENEWAL);
        renewal.offered();
        renewal.confirmedAndSigned();
        var unanswered = Change.begin(late, Kind.AMENDMENT);
        unanswered.offered("paymentTerm", "45");
        assertThat(ground.running(renewed).lastDay()).hasValue(last.plusYears(1));

        ground.atNoon(last.plusDays(1));
        unanswered.waitFor(Stage.EXPIRED);
        renewal.waitFor(Stage.IN_FORCE);
        assertThat(unanswered.console()).contains(AmendmentGround.READ_ONLY);
        renewed.letter(renewed.owner(), "hold from now on");
        assertThat(renewal.console()).contains("since").doesNotContain(AmendmentGround.READ_ONLY);
        assertThat(new Letters(guildhall.mail()).to(renewed.owner().email()).stream())
                .noneMatch(letter -> Agreed.words(letter).contains("was not renewed"));

        assertThat(Change.tryBegin(late, Kind.AMENDMENT).status()).isEqualTo(403);
        var again = Change.begin(late, Kind.RENEWAL);
        again.offered("paymentTerm", "45");
        assertThat(ground.portal(late, again.portal()))
                .contains("opens again with the renewal", "Last terms and new terms")
                .doesNotContain("present terms", "Terms in force and");
        again.confirmedAndSigned();
        again.waitFor(Stage.IN_FORCE);
        assertThat(again.console()).doesNotContain(AmendmentGround.READ_ONLY);
        assertThat(ground.portal(late, "/portal/contracts/" + ended.id().value()))
                .contains("Contract " + ground.running(late).number() + " renews it")
                .doesNotContain("this contract is over");
    }

    @Test
    void new_terms_begin_while_the_contract_that_they_change_runs_and_never_after_it() {
        var partner = Change.partner(guildhall);
        var last = ground.running(partner).lastDay().orElseThrow();
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("paymentTerm", "45");
        Change.done(change.partner("/confirmation"));
        Change.done(change.staff(partner.bd(), "/contract"));
        var contract = "/contracts/" + change.amendment().progress().contract().orElseThrow();

        var after = last.plusDays(1).toString();
        assertThatThrownBy(() -> partner.sign(contract, "effective", after))
                .hasMessageContaining("The contract that it amends ends on");
        assertThat(change.stage()).isEqualTo(Stage.AWAITING_CONTRACT);

        var signatory = guildhall.crowd().signedIn(partner.signatory());
        var page = "/desk" + contract;
        Change.done(
                Agreed.post(signatory, page, "/countersignature", "effective", last.toString()));
        assertThat(change.stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void what_was_erased_is_not_renewed_and_the_desk_says_so() {
        var partner = Change.partner(guildhall);
        guildhall
                .database()
                .sql("update onboarding_application set contact_email = null where id = :id")
                .param("id", partner.id().value())
                .update();

        var refused = Change.tryBegin(partner, Kind.RENEWAL);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().text()).contains("was erased", "applies anew");
    }

    @Test
    void whoever_sells_elsewhere_by_now_hears_that_a_renewal_opens_nothing() {
        var partner = Change.partner(guildhall);
        ground.atNoon(ground.running(partner).lastDay().orElseThrow().plusDays(1));
        Eventually.found(
                "the end",
                () -> {
                    guildhall.clock().set(guildhall.clock().instant().plusSeconds(2));
                    return Optional.of(Change.console(guildhall, partner.owner()))
                            .filter(page -> page.contains(AmendmentGround.READ_ONLY));
                });
        sellsElsewhere(partner);

        var renewal = Change.begin(partner, Kind.RENEWAL);
        renewal.offered();
        renewal.confirmedAndSigned();
        renewal.waitFor(Stage.IN_FORCE);

        assertThat(partner.letter(partner.owner(), "does not open again"))
                .contains("another programme");
        partner.letter(partner.bd(), "does not open again");
    }

    private static void sellsElsewhere(Agreed partner) {
        guildhall
                .database()
                .sql(
                        """
                        insert into network_uid (uid, application_id, programme, business_type, level, main,
                                                 enterprise_id, master)
                        select uid, gen_random_uuid(), 'agency', 'agency', 'basic', true, enterprise_id, master
                          from network_uid where application_id = :id and main
                        """)
                .param("id", partner.id().value())
                .update();
    }
}
