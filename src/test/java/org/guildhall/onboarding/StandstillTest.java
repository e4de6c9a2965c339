package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.calendar.ClockState;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.passage.Lapses;
import org.guildhall.onboarding.review.Holds;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Stations;
import org.guildhall.verification.lifecycle.StandingChanged;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands still, on hold or without an answer, and how it goes on or lapses (onboarding.md
/// section 5).
class StandstillTest {
    private final Installation guildhall = Installation.get();
    private final Holds holds = guildhall.front(Holds.class);

    @Test
    void on_hold_nothing_moves_forward_and_it_goes_on_where_it_stood() {
        var application = Cases.offered("Held Pty Ltd");
        application.post(
                application.leadDesk,
                application.deskPath() + "/hold",
                "words-hold",
                "Legal asks.");
        assertThat(application.partner.get(application.path()).page().text())
                .contains("On hold")
                .contains("Legal asks.");
        var tried =
                application.post(
                        application.partner, application.path() + "/confirmation", "sheet", "1");
        assertThat(tried.status()).isEqualTo(409);
        assertThat(tried.page().text()).contains("On hold");
        application.post(
                application.leadDesk,
                application.deskPath() + "/resumption",
                "words-resume",
                "Settled.");
        var confirmed =
                application.post(
                        application.partner, application.path() + "/confirmation", "sheet", "1");
        assertThat(confirmed.status()).isEqualTo(303);
        assertThat(application.stage()).isEqualTo(Stage.AWAITING_CONTRACT);
    }

    @Test
    void a_contract_that_stands_still_is_to_be_signed_on_no_day_for_programs_either() {
        var owner = guildhall.crowd().verifiedOwner("Olga Still", "Still Standing Pty Ltd");
        var stations = new Stations(guildhall);
        var application = stations.application(stations.sent(owner));
        var partner = Program.of(guildhall, owner);
        var contract = "/api/v1/applications/" + application + "/contract";
        assertThat(partner.get(contract).text("deadline")).isNotEmpty();
        var lead = guildhall.crowd().staff("Lea Lead", Role.BD_LEAD);
        var desk = guildhall.crowd().signedIn(lead);
        var here = "/desk/applications/" + application;
        var page = desk.get(here);
        var held =
                desk.post(
                        here + "/hold",
                        Map.of("version", page.version("/hold"), "words-hold", "Legal asks."));
        assertThat(held.status()).as(held.body()).isEqualTo(303);
        var still = partner.get(contract);
        assertThat(still.text("deadline")).as(still.toString()).isEmpty();
    }

    @Test
    void what_stands_still_is_due_on_no_day_for_programs_either() {
        var owner = guildhall.crowd().verifiedOwner("Ona Due", "Still Due Pty Ltd");
        var application = "/api/v1/applications/" + new Stations(guildhall).submitted(owner);
        var partner = Program.of(guildhall, owner);
        var lead = Program.of(guildhall, guildhall.crowd().staff("Lea Due", Role.BD_LEAD));
        var seen = partner.get(application);
        assertThat(seen.text("due_at")).as(seen.toString()).isNotEmpty();
        var held =
                lead.post(
                        application + "/hold",
                        lead.get(application).tag(),
                        Program.json(Map.of("words", "Legal asks.")));
        assertThat(held.status()).as(held.toString()).isEqualTo(200);
        assertThat(partner.get(application).text("due_at")).isEmpty();
        assertThat(held.text("due_at")).isEmpty();
    }

    @Test
    void on_hold_the_clocks_stand_still() {
        var application = Cases.underReview("Still Pty Ltd");
        holds.hold(application.seen(), "Legal asks.", application.lead);
        assertThat(application.reviewClock()).isEqualTo(ClockState.STANDING_STILL);
        holds.resume(application.seen(), "Settled.", application.lead);
        assertThat(application.reviewClock()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void when_the_verification_ends_the_open_application_is_held_and_goes_on_when_it_is_back() {
        var application = Cases.offered("Expired Pty Ltd");
        standing(application, false);
        assertThat(application.application().isOnHold()).isTrue();
        assertThat(application.stage()).isEqualTo(Stage.TERMS_OFFERED);
        assertThat(application.partner.get(application.path()).page().text())
                .contains("The enterprise verification is not valid");
        assertThatThrownBy(
                        () ->
                                guildhall
                                        .front(Agreements.class)
                                        .confirm(application.seen(), 1, application.owner))
                .isInstanceOf(NoLongerPossible.class);
        standing(application, true);
        assertThat(application.application().isOnHold()).isFalse();
        assertThat(application.stage()).isEqualTo(Stage.TERMS_OFFERED);
    }

    @Test
    void a_lead_s_hold_is_not_lifted_by_the_verification() {
        var application = Cases.offered("Twice Held Pty Ltd");
        holds.hold(application.seen(), "Legal asks.", application.lead);
        standing(application, true);
        assertThat(application.application().isOnHold()).isTrue();
    }

    @Test
    void terms_without_an_answer_lapse_when_their_time_is_over() {
        var application = Cases.offered("Silent Pty Ltd");
        var lapses = guildhall.front(Lapses.class);
        lapses.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.TERMS_OFFERED);
        passed(application, Duration.ofDays(31));
        lapses.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.LAPSED);
        assertThat(application.letters(application.contact()))
                .anyMatch(title -> title.contains("has lapsed"));
        lapses.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.LAPSED);
    }

    @Test
    void terms_that_come_off_hold_just_before_their_end_keep_the_days_that_are_promised_then() {
        var application = Cases.offered("Nearly Lapsed Pty Ltd");
        var lapses = guildhall.front(Lapses.class);
        holds.hold(application.seen(), "Legal asks.", application.lead);
        passed(application, Duration.ofDays(29));
        holds.resume(application.seen(), "Settled.", application.lead);
        application.letters(application.contact());
        assertThat(guildhall.front(Mailroom.class).about(application.id.value()))
                .filteredOn(mail -> mail.kind().equals("onboarding.mail.resume"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.plain()).contains("Ends by itself"));
        passed(application, Duration.ofDays(2));
        lapses.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.TERMS_OFFERED);
        passed(application, Duration.ofDays(2));
        lapses.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.LAPSED);
    }

    /// The verification ends, or is back.
    private void standing(Cases application, boolean verified) {
        var account = application.owner.account();
        var until = guildhall.clock().instant().plus(Duration.ofDays(verified ? 300 : -1));
        guildhall
                .database()
                .sql("update verification_case set verified_until = :until where account_id = :id")
                .param("until", Timestamp.from(until))
                .param("id", account.value())
                .update();
        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(_ -> holds.standingChanged(new StandingChanged(account)));
    }

    /// So much time goes by for it.
    private void passed(Cases application, Duration time) {
        guildhall
                .database()
                .sql(
                        """
                        update onboarding_application
                           set stage_since = stage_since - cast(:time as interval),
                               lapses_at = lapses_at - cast(:time as interval)
                         where id = :id
                        """)
                .param("time", time.toDays() + " days")
                .param("id", application.id.value())
                .update();
        assertThat(List.of(application.stage())).doesNotContain(Stage.LAPSED);
    }
}
