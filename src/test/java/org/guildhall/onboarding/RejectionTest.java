package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.lifecycle.RejectionReason;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.junit.jupiter.api.Test;

/// An application is refused, with a reason, words, and from when on the company may apply again.
class RejectionTest {
    private final Installation guildhall = Installation.get();
    private final Joining joining = guildhall.front(Joining.class);

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
    void after_a_rejection_at_once_the_same_answers_make_a_new_draft() {
        var application = Cases.underReview("Again Pty Ltd");
        reject(application, "at-once", "");
        var again = application.post(application.partner, application.path() + "/resubmission");
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.location()).isNotEqualTo(application.path() + "/form");
    }

    @Test
    void for_what_is_not_offered_any_more_nobody_is_invited_to_apply_again() {
        var application = Cases.underReview("Unoffered Pty Ltd");
        reject(application, "at-once", "");
        var again = "form[action$=/resubmission]";
        var crowd = guildhall.crowd();
        var lead = crowd.signedIn(crowd.staff("Lea Lead", Role.BD_LEAD));
        var channel = crowd.staff("Cam Channel", Role.CHANNEL_MANAGER);
        assertThat(application.partner.get(application.path()).page().select(again)).hasSize(1);
        var version =
                guildhall
                        .database()
                        .sql(
                                "delete from programme_offer where code = 'reseller' returning version")
                        .query(Integer.class)
                        .single();
        try {
            var page = application.partner.get(application.path()).page();
            assertThat(page.select(again)).isEmpty();
            assertThat(page.text()).contains("can't apply for the Alibaba Cloud Reseller Program");
            for (var list : List.of("/desk/figures", "/desk/applications")) {
                var named = lead.get(list).page().select("option[value=reseller]").text();
                assertThat(named).as(list).contains("Reseller Program");
            }
            var manager = crowd.signedIn(channel);
            assertThat(
                            manager.get("/desk/programmes")
                                    .page()
                                    .select("tr:contains(any more)")
                                    .text())
                    .contains("Reseller Program");
            assertThat(manager.get("/desk/programmes/reseller").status()).isEqualTo(200);
            var join = application.partner.get("/portal/join/reseller");
            assertThat(join.location()).as("as whoever is verified meanwhile").isEqualTo("/portal");
            assertThat(application.partner.get("/portal").page().text())
                    .contains("This programme is not offered on your site.");
            assertThat(application.partner.get("/portal/join/juggling").status()).isEqualTo(404);
        } finally {
            guildhall
                    .database()
                    .sql(
                            """
                            insert into programme_offer (code, version, file_hash)
                            select code, version, hash from programme_version
                             where code = 'reseller' and version = :version
                            """)
                    .param("version", version)
                    .update();
        }
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
                        Map.of(
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
}
