package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.calendar.ClockState;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// What goes otherwise than straight on (onboarding.md section 5): questions, withdrawal, somebody
/// else's desk, cancellation.
class ReverseWaysTest {
    private final Installation guildhall = Installation.get();
    private final Joining joining = guildhall.front(Joining.class);

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
        assertThat(application.reviewClock()).isEqualTo(ClockState.STANDING_STILL);

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
        assertThat(application.reviewClock()).isEqualTo(ClockState.RUNNING);
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
}
