package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.Clocks;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.lifecycle.RejectionReason;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.passage.Lapses;
import org.guildhall.onboarding.review.Holds;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Program;
import org.guildhall.verification.lifecycle.StandingChanged;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// What goes otherwise than straight on (onboarding.md section 5): questions, refusals, somebody
/// else's desk, on hold and on again, deadlines that pass.
class ReverseWaysTest {
    private final Installation guildhall = Installation.get();
    private final Clocks clocks = guildhall.front(Clocks.class);
    private final Joining joining = guildhall.front(Joining.class);
    private final Holds holds = guildhall.front(Holds.class);

    @Test
    void
            while_information_is_asked_for_only_the_named_fields_are_open_and_the_clock_stands_still() {
        var application = Cases.underReview("Asked Pty Ltd");
        var asked =
                application.post(
                        application.desk,
                        application.deskPath() + "/question",
                        "question",
                        "Which references can you name?",
                        "fields",
                        "mainCustomers");
        assertThat(asked.status()).as(asked.body()).isEqualTo(303);
        assertThat(application.stage()).isEqualTo(Stage.INFORMATION_REQUESTED);
        assertThat(reviewClock(application)).isEqualTo(ClockState.STANDING_STILL);

        var form = application.partner.get(application.path() + "/form").page();
        assertThat(form.text()).contains("Which references can you name?");
        assertThat(form.select("[name=mainCustomers]")).hasSize(1);
        assertThat(form.select("[name=website]")).isEmpty();

        var answered =
                application.post(
                        application.partner,
                        application.path() + "/form",
                        "mainCustomers",
                        "Harbour Lines, since 2019",
                        "website",
                        "https://other.example");
        assertThat(answered.status()).as(answered.body()).isEqualTo(303);
        var now = application.application();
        assertThat(now.stage()).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(now.answers().text("mainCustomers")).isEqualTo("Harbour Lines, since 2019");
        assertThat(now.answers().text("website")).isEqualTo("https://harbour.example/cloud");
        assertThat(reviewClock(application)).isEqualTo(ClockState.RUNNING);
        assertThat(application.letters(application.contact()))
                .filteredOn(title -> title.startsWith("A question about"))
                .hasSize(1);
        assertThat(application.letters(application.bdPersona.email()))
                .contains("Answer from Asked Pty Ltd");
    }

    @Test
    void a_question_without_a_field_is_refused_at_the_fields_and_its_words_are_kept() {
        var application = Cases.underReview("Unasked Pty Ltd");
        var refused =
                application.post(
                        application.desk,
                        application.deskPath() + "/question",
                        "question",
                        "Which references?");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#problem-fields").text()).contains("at least one field");
        assertThat(refused.page().select("[name=question]").text()).isEqualTo("Which references?");
        assertThat(application.stage()).isEqualTo(Stage.UNDER_REVIEW);
    }

    @Test
    void anybody_of_the_account_withdraws_it_and_only_an_owner_cancels_it_later() {
        var application = Cases.underReview("Together Pty Ltd");
        var member = guildhall.crowd().member(application.ownerPersona, "Max Member");
        var visit = guildhall.crowd().signedIn(member);
        assertThat(visit.get(application.path()).page().select("[href$=/withdrawal]")).hasSize(1);
        var withdrawn =
                application.post(visit, application.path() + "/withdrawal", "words", "Next year");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(303);
        assertThat(application.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(application.letters(application.contact()))
                .anyMatch(title -> title.endsWith("is withdrawn"));

        var later = Cases.qualified("Together Later Pty Ltd");
        var other = guildhall.crowd().member(later.ownerPersona, "Mia Member");
        var refused =
                later.post(
                        guildhall.crowd().signedIn(other),
                        later.path() + "/cancellation",
                        "words",
                        "Enough");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(later.stage()).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void a_program_s_words_of_a_withdrawal_are_no_longer_than_a_person_s() {
        var application = Cases.underReview("Wordy Pty Ltd");
        var one = "/api/v1/applications/" + application.id.value();
        var partner = Program.of(guildhall, application.ownerPersona);
        var words = Program.json(Map.of("words", "x".repeat(4001)));
        var refused = partner.post(one + "/withdrawal", partner.get(one).tag(), words);
        assertThat(refused.toString()).startsWith("422").contains("\"/words\"");
        assertThat(application.stage()).isEqualTo(Stage.UNDER_REVIEW);
    }

    @Test
    void a_rejection_carries_a_reason_words_and_from_when_the_company_may_apply_again() {
        var application = Cases.underReview("Later Pty Ltd");
        reject(application, "after", "30");
        assertThat(application.stage()).isEqualTo(Stage.REJECTED);
        assertThat(application.application().review().rejection().orElseThrow().reason())
                .isEqualTo(RejectionReason.NO_CUSTOMERS);
        var page = application.partner.get(application.path()).page().text();
        assertThat(page).contains("Come back with customers.").contains("again from");
        assertThat(refusal(application)).contains("Another application: Possible from");
        assertThat(application.desk.get(application.deskPath()).page().text())
                .contains("No customers of its own", "Possible from");
        assertThatThrownBy(() -> joining.start("reseller", application.owner))
                .isInstanceOf(NotAllowed.class);
        assertThat(application.partner.get("/portal/join/reseller").status()).isEqualTo(403);
    }

    @Test
    void after_a_rejection_for_ever_nobody_of_the_enterprise_applies_again() {
        var application = Cases.underReview("Never Pty Ltd");
        reject(application, "never", "");
        assertThat(refusal(application)).contains("Another application: Not possible");
        assertThat(application.partner.get("/portal/join/reseller").page().text())
                .contains("can't apply");
    }

    @Test
    void verified_anew_for_another_enterprise_an_account_goes_on_with_what_is_under_way() {
        var application = Cases.underReview("Renumbered Pty Ltd");
        var other = guildhall.crowd().verifiedOwner("Otto Other", "Other Number Pty Ltd");
        guildhall
                .database()
                .sql(
                        """
                        update verification_case set enterprise_id =
                            (select enterprise_id from verification_case where account_id = :other)
                         where account_id = :own
                        """)
                .param("other", guildhall.crowd().account(other).id().value())
                .param("own", application.owner.account().value())
                .update();
        assertThat(joining.start("reseller", application.owner)).isEqualTo(application.id);
    }

    @Test
    void after_a_rejection_at_once_the_same_answers_make_a_new_draft() {
        var application = Cases.underReview("Again Pty Ltd");
        reject(application, "at-once", "");
        var again = application.post(application.partner, application.path() + "/resubmission");
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isNotEqualTo(application.path() + "/form");
    }

    @Test
    void a_rejection_after_days_needs_the_number_of_days() {
        var application = Cases.underReview("Daysless Pty Ltd");
        var refused =
                application.post(
                        application.desk,
                        application.deskPath() + "/rejection",
                        "why",
                        "OTHER",
                        "reason",
                        "No.",
                        "reapply",
                        "after",
                        "days",
                        "soon");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#problem-days").text()).contains("whole number");
    }

    @Test
    void a_business_developer_hands_over_what_is_theirs_and_a_lead_gives_away_anything() {
        var application = Cases.underReview("Handed Pty Ltd");
        var other = guildhall.crowd().staff("Bea Other", Role.BD);
        var otherDesk = guildhall.crowd().signedIn(other);
        var path = application.deskPath() + "/assignment";
        var mine = other.id().value().toString();
        assertThat(application.post(otherDesk, path, "reviewer", mine).status()).isEqualTo(403);
        assertThat(application.post(application.desk, path, "reviewer", mine).status())
                .isEqualTo(303);
        assertThat(application.application().review().reviewer().orElseThrow().name())
                .isEqualTo("Bea Other");
        assertThat(application.letters(other.email()))
                .filteredOn(title -> title.contains("is yours now"))
                .hasSize(1);
        var back = application.bdPersona.id().value().toString();
        assertThat(application.post(application.leadDesk, path, "reviewer", back).status())
                .isEqualTo(303);
    }

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
    void on_hold_the_clocks_stand_still() {
        var application = Cases.underReview("Still Pty Ltd");
        holds.hold(application.seen(), "Legal asks.", application.lead);
        assertThat(reviewClock(application)).isEqualTo(ClockState.STANDING_STILL);
        holds.resume(application.seen(), "Settled.", application.lead);
        assertThat(reviewClock(application)).isEqualTo(ClockState.RUNNING);
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
        passed(application, Duration.ofDays(2));
        lapses.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.TERMS_OFFERED);
        passed(application, Duration.ofDays(2));
        lapses.fire(application.id.value());
        assertThat(application.stage()).isEqualTo(Stage.LAPSED);
    }

    @Test
    void a_lead_cancels_with_words_and_the_partner_reads_them() {
        var application = Cases.qualified("Cancelled Pty Ltd");
        application.post(
                application.leadDesk,
                application.deskPath() + "/cancellation",
                "words-cancel",
                "The region is closed.");
        assertThat(application.stage()).isEqualTo(Stage.CANCELLED);
        assertThat(application.partner.get(application.path()).page().text())
                .contains("The region is closed.");
    }

    /// The letter that tells of a rejection.
    private String refusal(Cases application) {
        var letters = new Letters(guildhall.mail());
        return Eventually.found(
                "the letter",
                () ->
                        letters.to(application.contact()).stream()
                                .map(Agreed::words)
                                .filter(words -> words.contains("can't accept it"))
                                .findFirst());
    }

    private void reject(Cases application, String reapply, String days) {
        var form =
                new LinkedHashMap<>(
                        java.util.Map.of(
                                "why",
                                "NO_CUSTOMERS",
                                "reason",
                                "Come back with customers.",
                                "reapply",
                                reapply,
                                "days",
                                days));
        application.desk.get(application.deskPath());
        form.put("version", Long.toString(application.application().version()));
        var answer = application.desk.post(application.deskPath() + "/rejection", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private ClockState reviewClock(Cases application) {
        return clocks.of(application.id.value()).stream()
                .filter(clock -> clock.kind().equals(Stage.UNDER_REVIEW.name()))
                .toList()
                .getLast()
                .state();
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
