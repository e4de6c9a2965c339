package org.guildhall.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.value.Ids;
import org.guildhall.roster.Duty;
import org.guildhall.roster.Roster;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Partner;
import org.guildhall.support.Persona;
import org.guildhall.support.TrainedReseller;
import org.guildhall.training.passage.Certificate;
import org.guildhall.training.passage.CertificateStore;
import org.guildhall.training.passage.Expiry;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// From access to selling, as both sides go it in their browsers.
class TrainingTest {
    private final Installation guildhall = Installation.get();
    private final TrainingGround ground = TrainingGround.in(guildhall);

    @Test
    void a_failed_quiz_says_what_was_wrong_until_the_attempts_are_used_up_and_excused() {
        var partner = ground.partner("Failing");
        var learner = guildhall.crowd().signedIn(partner.owner());
        var unanswered =
                learner.post(
                        TrainingGround.COURSE + "/quiz",
                        ground.answers(1, Map.of("ask", Set.of("offer"))));
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.page().select("input[value=offer]").hasAttr("checked")).isTrue();
        assertThat(unanswered.page().select(".problems a").text())
                .contains("Choose an answer.")
                .doesNotContain("?:");

        for (var attempt = 1; attempt <= 3; attempt++) {
            var failed =
                    learner.post(TrainingGround.COURSE + "/quiz", ground.answers(attempt, wrong()));
            assertThat(failed.location()).isEqualTo(TrainingGround.COURSE + "/result");
            var result =
                    learner.get(TrainingGround.COURSE + "/result").page().select("main").text();
            assertThat(result)
                    .contains("Not passed yet", "50% right; 75% are needed")
                    .contains("Which sales earn commission?")
                    .doesNotContain("Which of these hold always?");
            if (attempt == 1) assertThat(result).contains("2 attempts left");
        }
        assertThat(learner.get(TrainingGround.COURSE + "/quiz").page().select("form[action$=quiz]"))
                .isEmpty();
        assertThat(
                        learner.post(
                                        TrainingGround.COURSE + "/quiz",
                                        ground.answers(4, Partner.RIGHT))
                                .status())
                .isEqualTo(403);
        assertThat(learner.get("/console/training").page().select("main").text())
                .contains("Your attempts are used up");
        assertThat(ground.letter(ground.bd(), "has used up all attempts")).contains("Olga Failing");

        assertThat(ground.post(partner.desk(), "/attempts").status()).isEqualTo(303);
        assertThat(
                        learner.post(
                                        TrainingGround.COURSE + "/quiz",
                                        ground.answers(4, Partner.RIGHT))
                                .status())
                .isEqualTo(303);
        var passed = learner.get(TrainingGround.COURSE + "/result").page();
        assertThat(passed.select("h1").text()).isEqualTo("You have passed");
        var certificate = passed.select("a[href*=certificates]").attr("href");
        assertThat(learner.get(certificate).page().select("main").text())
                .contains("Olga Failing", "CRT-", "Good until");
        assertThat(
                        learner.post(
                                        TrainingGround.COURSE + "/quiz",
                                        ground.answers(4, Partner.RIGHT))
                                .status())
                .as("the same form again")
                .isEqualTo(409);

        var stranger = guildhall.crowd().signedIn(ground.partner("Strange").owner());
        assertThat(stranger.get(certificate).status()).isEqualTo(404);
        var nobody = guildhall.crowd().signedIn(guildhall.crowd().owner("Nils Nopartner"));
        assertThat(nobody.get("/console/training").status()).isEqualTo(404);
    }

    @Test
    void a_waiver_needs_a_reason_and_leads_to_a_go_live_that_names_what_is_missing() {
        var partner = ground.partner("Waived");
        var owner = guildhall.crowd().signedIn(partner.owner());
        assertThat(ground.post(partner.desk(), "/waiver", "course", "essentials").status())
                .isEqualTo(422);
        ground.post(
                partner.desk(), "/waiver", "course", "essentials", "reason", "Trained elsewhere");
        assertThat(ground.letter(partner.owner(), "Trained elsewhere"))
                .contains("doesn't have to take");
        assertThat(owner.get("/console").page().select(".rail").text())
                .contains("Done: Training and enablement", "Your turn");

        var member = guildhall.crowd().member(partner.owner(), "Max Member");
        var colleague = guildhall.crowd().signedIn(member);
        assertThat(ground.said(colleague, "/request").status()).isEqualTo(403);
        var blocked = ground.said(owner, "/request");
        assertThat(blocked.status()).isEqualTo(422);
        assertThat(blocked.page().select(".problems").text())
                .contains("This is still to be done: Support has hours at Alibaba Cloud")
                .doesNotContain("Prices are explained");
        assertThat(ground.said(owner, "/tasks", "task", "prices", "done", "yes").status())
                .isEqualTo(403);
        assertThat(ground.said(colleague, "/tasks", "task", "support", "done", "yes").status())
                .isEqualTo(303);
        assertThat(ground.said(owner, "/request").status()).isEqualTo(303);
        assertThat(ground.letter(ground.bd(), "Waived Pty Ltd has done its tasks"))
                .contains("go live");

        var early = ground.post(partner.desk(), "/confirmation");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select(".problems").text()).contains("Prices are explained");
        ground.post(partner.desk(), "/return", "words", "Which hours?");
        assertThat(ground.letter(partner.owner(), "Which hours?")).contains("can't go live yet");
        assertThat(ground.said(owner, "/request").status()).isEqualTo(303);
        ground.post(partner.desk(), "/tasks", "task", "prices", "done", "yes");
        assertThat(ground.post(partner.desk(), "/confirmation").status()).isEqualTo(303);
        ground.letter(partner.owner(), "sells from now on");
        assertThat(owner.get("/console").page().select(".rail").text())
                .contains("Done: Go-live and selling");
        assertThat(
                        ground.desk()
                                .post(partner.desk() + "/confirmation", Fields.of("version", "1"))
                                .status())
                .isEqualTo(409);
        assertThat(ground.desk().get(partner.partnership().deskPath()).page().select("main").text())
                .contains("Selling", "Course waived: Partner essentials", "Live and selling");
        reads("zh", ground.bd());
        assertThat(ground.desk().get(partner.partnership().deskPath()).page().select("main").text())
                .contains("伙伴基础", "支持有时间，Alibaba Cloud")
                .doesNotContain("Support has hours");
        reads("en", ground.bd());
    }

    private void reads(String language, Persona reader) {
        guildhall
                .database()
                .sql("update account_person set language = :language where id = :id")
                .param("language", language)
                .param("id", reader.id().value())
                .update();
    }

    @Test
    void a_certificate_that_expires_is_told_thirty_days_before_and_can_be_renewed() {
        var partner = ground.partner("Expiring");
        var owner = (Member) guildhall.crowd().caller(partner.owner());
        var now = guildhall.clock().instant();
        var certificate =
                new Certificate(
                        Ids.next(),
                        "CRT-2025-" + owner.uid().value(),
                        partner.partnership().id(),
                        owner.person(),
                        owner.name(),
                        "essentials",
                        100,
                        now.minus(Duration.ofDays(335)),
                        now.plus(Duration.ofDays(30)).plusSeconds(60));
        guildhall.front(CertificateStore.class).issue(certificate);
        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(
                        _ ->
                                guildhall
                                        .front(Timers.class)
                                        .at(
                                                Expiry.KIND,
                                                certificate.id(),
                                                certificate.renewable()));
        var learner = guildhall.crowd().signedIn(partner.owner());
        assertThat(learner.get(TrainingGround.COURSE + "/quiz").page().select("form[action$=quiz]"))
                .isEmpty();

        guildhall.clock().set(now.plusSeconds(120));
        assertThat(ground.letter(partner.owner(), "expires on the day below")).contains("Expires:");
        guildhall.front(Expiry.class).fire(certificate.id());
        assertThat(learner.get("/console/training").page().select("main").text())
                .contains("Your certificate expires on", "Renew your certificate");
        assertThat(
                        learner.post(
                                        TrainingGround.COURSE + "/quiz",
                                        ground.answers(1, Partner.RIGHT))
                                .status())
                .isEqualTo(303);
        assertThat(learner.get("/console/training").page().select("main").text())
                .doesNotContain("Renew your certificate");
        var told =
                new Letters(guildhall.mail())
                        .to(partner.owner().email()).stream()
                                .filter(each -> Letters.plain(each).contains("the day below"));
        assertThat(told).hasSize(1);
    }

    @Test
    void a_task_of_ours_that_is_not_done_after_all_leaves_the_partner_s_request_as_it_is() {
        var partner = ground.partner("Unticked");
        var owner = guildhall.crowd().signedIn(partner.owner());
        ground.post(
                partner.desk(), "/waiver", "course", "essentials", "reason", "Trained elsewhere");
        ground.said(owner, "/tasks", "task", "support", "done", "yes");
        ground.said(owner, "/request");
        ground.post(partner.desk(), "/tasks", "task", "prices", "done", "yes");
        ground.post(partner.desk(), "/tasks", "task", "prices", "done", "no");
        assertThat(owner.get("/console/go-live").page().select("main").text())
                .contains("Olga Unticked asked to go live");
        ground.said(owner, "/tasks", "task", "support", "done", "no");
        assertThat(owner.get("/console/go-live").page().select("main").text())
                .doesNotContain("Olga Unticked asked to go live");
    }

    @Test
    void when_the_partnership_is_over_nobody_is_said_to_have_passed_who_has_not() {
        var partner = ground.partner("Ended");
        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(
                        _ ->
                                guildhall
                                        .front(Partnerships.class)
                                        .end(
                                                partner.partnership().application(),
                                                guildhall.clock().instant()));
        var learner = guildhall.crowd().signedIn(partner.owner());
        for (var page :
                List.of(
                        "/console/training",
                        "/console/go-live",
                        TrainingGround.COURSE,
                        TrainingGround.COURSE + "/quiz")) {
            assertThat(learner.get(page).page().select("main").text())
                    .as(page)
                    .contains("The partnership has ended")
                    .doesNotContain(
                            "You have passed", "then you go live", "comes when the training");
        }
        assertThat(learner.get("/console").page().select(".rail").text()).contains("Ended");
        assertThat(ground.desk().get(partner.desk()).page().select(".chip").eachText())
                .contains("Ended")
                .doesNotContain("Training and enablement");
    }

    @Test
    void console_and_roster_are_there_also_when_the_programme_is_not_offered_any_more() {
        var partner = ground.partner("Unoffered");
        var anna = guildhall.crowd().staff("Anna Roster", Role.BD);
        var lead = guildhall.crowd().staff("Lea Roster", Role.BD_LEAD);
        var code = partner.partnership().programme();
        var duty = new Duty(anna.id(), 0, true, Set.of(), Set.of(code));
        guildhall.front(Roster.class).keep(duty, (Staff) guildhall.crowd().caller(lead));
        guildhall
                .database()
                .sql("delete from programme_offer where code = :code")
                .param("code", code)
                .update();
        try {
            var owner = guildhall.crowd().signedIn(partner.owner());
            assertThat(owner.get("/console").status()).isEqualTo(200);
            var page = guildhall.crowd().signedIn(lead).get("/desk/roster");
            assertThat(page.status()).isEqualTo(200);
            var row = page.page().select("tr:contains(Anna Roster)");
            assertThat(row.text()).contains("Reseller Program").doesNotContain(code);
            var form = guildhall.crowd().signedIn(lead).get(row.select("a").attr("href")).page();
            assertThat(form.select("input[value=" + code + "]").hasAttr("checked"))
                    .as("saving it again doesn't make it all programmes")
                    .isTrue();
        } finally {
            TrainedReseller.load(guildhall);
            guildhall.database().sql("update roster_duty set takes = false").update();
        }
    }

    private static Map<String, Set<String>> wrong() {
        return Map.of(
                "shortfall", Set.of("nothing"),
                "accounts", Set.of("all"),
                "ask", Set.of("ask"),
                "always", Set.of("partner", "data"));
    }
}
