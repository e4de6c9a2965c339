package org.guildhall.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.network.MainUids;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.value.Ids;
import org.guildhall.roster.Duty;
import org.guildhall.roster.Roster;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Partner;
import org.guildhall.support.Persona;
import org.guildhall.support.TrainedReseller;
import org.guildhall.support.Visit;
import org.guildhall.training.passage.Certificate;
import org.guildhall.training.passage.CertificateStore;
import org.guildhall.training.passage.Expiry;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// From access to selling, as both sides go it in their browsers.
class TrainingTest {
    private static final String COURSE = "/console/training/essentials";

    private final Installation guildhall = Installation.get();
    private final Persona bd = guildhall.crowd().staff("Bo Developer", Role.BD);
    private final Visit desk = guildhall.crowd().signedIn(bd);

    @Test
    void a_failed_quiz_says_what_was_wrong_until_the_attempts_are_used_up_and_excused() {
        var partner = partner("Failing");
        var learner = guildhall.crowd().signedIn(partner.owner());
        var unanswered = learner.post(COURSE + "/quiz", answers(1, Map.of("ask", Set.of("offer"))));
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.page().select("input[value=offer]").hasAttr("checked")).isTrue();
        assertThat(unanswered.page().select(".problems a").text())
                .contains("Choose an answer.")
                .doesNotContain("?:");

        for (var attempt = 1; attempt <= 3; attempt++) {
            var failed = learner.post(COURSE + "/quiz", answers(attempt, wrong()));
            assertThat(failed.location()).isEqualTo(COURSE + "/result");
            var result = learner.get(COURSE + "/result").page().select("main").text();
            assertThat(result)
                    .contains("Not passed yet", "50% right; 75% are needed")
                    .contains("Which sales earn commission?")
                    .doesNotContain("Which of these hold always?");
            if (attempt == 1) assertThat(result).contains("2 attempts left");
        }
        assertThat(learner.get(COURSE + "/quiz").page().select("form[action$=quiz]")).isEmpty();
        assertThat(learner.post(COURSE + "/quiz", answers(4, Partner.RIGHT)).status())
                .isEqualTo(403);
        assertThat(learner.get("/console/training").page().select("main").text())
                .contains("Your attempts are used up");
        assertThat(letter(bd, "has used up all attempts")).contains("Olga Failing");

        assertThat(post(partner.desk(), "/attempts").status()).isEqualTo(303);
        assertThat(learner.post(COURSE + "/quiz", answers(4, Partner.RIGHT)).status())
                .isEqualTo(303);
        var passed = learner.get(COURSE + "/result").page();
        assertThat(passed.select("h1").text()).isEqualTo("You have passed");
        var certificate = passed.select("a[href*=certificates]").attr("href");
        assertThat(learner.get(certificate).page().select("main").text())
                .contains("Olga Failing", "CRT-", "Good until");
        assertThat(learner.post(COURSE + "/quiz", answers(4, Partner.RIGHT)).status())
                .as("the same form again")
                .isEqualTo(409);

        var stranger = guildhall.crowd().signedIn(partner("Strange").owner());
        assertThat(stranger.get(certificate).status()).isEqualTo(404);
        var nobody = guildhall.crowd().signedIn(guildhall.crowd().owner("Nils Nopartner"));
        assertThat(nobody.get("/console/training").status()).isEqualTo(404);
    }

    @Test
    void a_waiver_needs_a_reason_and_leads_to_a_go_live_that_names_what_is_missing() {
        var partner = partner("Waived");
        var owner = guildhall.crowd().signedIn(partner.owner());
        assertThat(post(partner.desk(), "/waiver", "course", "essentials").status()).isEqualTo(422);
        post(partner.desk(), "/waiver", "course", "essentials", "reason", "Trained elsewhere");
        assertThat(letter(partner.owner(), "Trained elsewhere")).contains("doesn't have to take");
        assertThat(owner.get("/console").page().select(".rail").text())
                .contains("Done: Training and enablement", "Your turn");

        var member = guildhall.crowd().member(partner.owner(), "Max Member");
        var colleague = guildhall.crowd().signedIn(member);
        assertThat(said(colleague, "/request").status()).isEqualTo(403);
        var blocked = said(owner, "/request");
        assertThat(blocked.status()).isEqualTo(422);
        assertThat(blocked.page().select(".problems").text())
                .contains("This is still to be done: Support has hours at Alibaba Cloud")
                .doesNotContain("Prices are explained");
        assertThat(said(owner, "/tasks", "task", "prices", "done", "yes").status()).isEqualTo(403);
        assertThat(said(colleague, "/tasks", "task", "support", "done", "yes").status())
                .isEqualTo(303);
        assertThat(said(owner, "/request").status()).isEqualTo(303);
        assertThat(letter(bd, "Waived Pty Ltd has done its tasks")).contains("go live");

        var early = post(partner.desk(), "/confirmation");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select(".problems").text()).contains("Prices are explained");
        post(partner.desk(), "/return", "words", "Which hours?");
        assertThat(letter(partner.owner(), "Which hours?")).contains("can't go live yet");
        assertThat(said(owner, "/request").status()).isEqualTo(303);
        post(partner.desk(), "/tasks", "task", "prices", "done", "yes");
        assertThat(post(partner.desk(), "/confirmation").status()).isEqualTo(303);
        letter(partner.owner(), "sells from now on");
        assertThat(owner.get("/console").page().select(".rail").text())
                .contains("Done: Go-live and selling");
        assertThat(desk.post(partner.desk() + "/confirmation", Fields.of("version", "1")).status())
                .isEqualTo(409);
        assertThat(desk.get(partner.partnership().deskPath()).page().select("main").text())
                .contains("Selling", "Course waived: Partner essentials", "Live and selling");
        reads("zh", bd);
        assertThat(desk.get(partner.partnership().deskPath()).page().select("main").text())
                .contains("伙伴基础", "支持有时间，Alibaba Cloud")
                .doesNotContain("Support has hours");
        reads("en", bd);
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
        var partner = partner("Expiring");
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
        assertThat(learner.get(COURSE + "/quiz").page().select("form[action$=quiz]")).isEmpty();

        guildhall.clock().set(now.plusSeconds(120));
        assertThat(letter(partner.owner(), "expires on the day below")).contains("Expires:");
        guildhall.front(Expiry.class).fire(certificate.id());
        assertThat(learner.get("/console/training").page().select("main").text())
                .contains("Your certificate expires on", "Renew your certificate");
        assertThat(learner.post(COURSE + "/quiz", answers(1, Partner.RIGHT)).status())
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
    void whoever_looks_after_partners_hears_of_the_go_live_when_their_developer_has_left() {
        var gone = guildhall.crowd().staff("Gus Gone", Role.BD);
        var company = guildhall.crowd().verifiedOwner("Olga Orphan", "Orphaned Pty Ltd");
        var partner = Partner.of(guildhall, company, gone);
        var owner = guildhall.crowd().signedIn(partner.owner());
        post(partner.desk(), "/waiver", "course", "essentials", "reason", "Trained elsewhere");
        said(owner, "/tasks", "task", "support", "done", "yes");
        var administrator = guildhall.crowd().staff("Ada Admin", Role.ADMINISTRATOR);
        guildhall
                .front(StaffDirectory.class)
                .deactivate(guildhall.crowd().caller(administrator), gone.id());
        assertThat(said(owner, "/request").status()).isEqualTo(303);
        letter(bd, "Orphaned Pty Ltd has done its tasks");
    }

    @Test
    void nobody_is_told_of_the_certificate_of_somebody_who_has_left() {
        var partner = partner("Deserted");
        var leaver = guildhall.crowd().member(partner.owner(), "Lea Leaver");
        var now = guildhall.clock().instant();
        var certificate =
                new Certificate(
                        Ids.next(),
                        "CRT-2024-" + Ids.next(),
                        partner.partnership().id(),
                        leaver.id(),
                        leaver.name(),
                        "essentials",
                        100,
                        now.minus(Duration.ofDays(340)),
                        now.plus(Duration.ofDays(20)));
        guildhall.front(CertificateStore.class).issue(certificate);
        var owner = guildhall.crowd().signedIn(partner.owner());
        owner.post("/account/people/" + leaver.id().value() + "/removal", Fields.of());
        guildhall.front(Expiry.class).fire(certificate.id());
        post(partner.desk(), "/waiver", "course", "essentials", "reason", "Trained elsewhere");
        letter(partner.owner(), "Trained elsewhere");
        for (var reader : List.of(leaver, partner.owner())) {
            assertThat(new Letters(guildhall.mail()).to(reader.email()))
                    .extracting(Letters::plain)
                    .noneMatch(each -> each.contains("the day below"));
        }
    }

    @Test
    void a_task_of_ours_that_is_not_done_after_all_leaves_the_partner_s_request_as_it_is() {
        var partner = partner("Unticked");
        var owner = guildhall.crowd().signedIn(partner.owner());
        post(partner.desk(), "/waiver", "course", "essentials", "reason", "Trained elsewhere");
        said(owner, "/tasks", "task", "support", "done", "yes");
        said(owner, "/request");
        post(partner.desk(), "/tasks", "task", "prices", "done", "yes");
        post(partner.desk(), "/tasks", "task", "prices", "done", "no");
        assertThat(owner.get("/console/go-live").page().select("main").text())
                .contains("Olga Unticked asked to go live");
        said(owner, "/tasks", "task", "support", "done", "no");
        assertThat(owner.get("/console/go-live").page().select("main").text())
                .doesNotContain("Olga Unticked asked to go live");
    }

    @Test
    void when_the_partnership_is_over_nobody_is_said_to_have_passed_who_has_not() {
        var partner = partner("Ended");
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
                List.of("/console/training", "/console/go-live", COURSE, COURSE + "/quiz")) {
            assertThat(learner.get(page).page().select("main").text())
                    .as(page)
                    .contains("The partnership has ended")
                    .doesNotContain(
                            "You have passed", "then you go live", "comes when the training");
        }
        assertThat(learner.get("/console").page().select(".rail").text()).contains("Ended");
        assertThat(desk.get(partner.desk()).page().select(".chip").eachText())
                .contains("Ended")
                .doesNotContain("Training and enablement");
    }

    @Test
    void whoever_has_left_counts_no_more_among_those_who_have_passed() {
        var partner = partner("Shrunken");
        var leaver = guildhall.crowd().member(partner.owner(), "Lou Leaver");
        var learner = guildhall.crowd().signedIn(leaver);
        learner.post(COURSE + "/quiz", answers(1, Partner.RIGHT));
        assertThat(desk.get(partner.desk()).page().select("main").text())
                .contains("1 of 1 people have passed");
        var owner = guildhall.crowd().signedIn(partner.owner());
        owner.post("/account/people/" + leaver.id().value() + "/removal", Fields.of());
        assertThat(desk.get(partner.desk()).page().select("main").text())
                .contains("0 of 1 people have passed", "Lou Leaver");
    }

    @Test
    void where_another_account_became_main_its_owners_hear_and_the_other_s_people_count_no_more() {
        var partner = partner("Handed");
        var crowd = guildhall.crowd();
        var learner = crowd.signedIn(crowd.member(partner.owner(), "Lena Learner"));
        learner.post(COURSE + "/quiz", answers(1, Partner.RIGHT));
        assertThat(desk.get(partner.desk()).page().select("main").text())
                .contains("1 of 1 people have passed");
        var sister = crowd.sisterOf(partner.owner(), "Sue Handed");
        var seen = partner.partnership();
        var to = crowd.account(sister).uid();
        var developer = (Staff) crowd.caller(bd);
        var mains = guildhall.front(MainUids.class);
        mains.change(seen.id(), seen.version(), to, false, "They asked.", developer);

        assertThat(desk.get(partner.desk()).page().select("main").text())
                .contains("0 of 1 people have passed");
        said(crowd.signedIn(sister), "/tasks", "task", "support", "done", "yes");
        said(crowd.signedIn(sister), "/request");
        post(partner.desk(), "/return", "words", "Which hours?");
        letter(sister, "Which hours?");
        assertThat(new Letters(guildhall.mail()).to(partner.owner().email()))
                .extracting(Letters::plain)
                .noneMatch(each -> each.contains("Which hours?"));
    }

    @Test
    void console_and_roster_are_there_also_when_the_programme_is_not_offered_any_more() {
        var partner = partner("Unoffered");
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

    private Partner partner(String name) {
        var owner = guildhall.crowd().verifiedOwner("Olga " + name, name + " Pty Ltd");
        return Partner.of(guildhall, owner, bd);
    }

    private static Map<String, Set<String>> wrong() {
        return Map.of(
                "shortfall", Set.of("nothing"),
                "accounts", Set.of("all"),
                "ask", Set.of("ask"),
                "always", Set.of("partner", "data"));
    }

    private static List<Map.Entry<String, String>> answers(
            int attempt, Map<String, Set<String>> chosen) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("attempt", Integer.toString(attempt)));
        chosen.forEach(
                (question, options) ->
                        options.forEach(
                                option -> fields.add(Map.entry("question-" + question, option))));
        return fields;
    }

    /// What the partner sends from the go-live's page.
    private static Visit.Answer said(Visit visit, String below, String... fields) {
        return sent(visit, "/console/go-live", below, fields);
    }

    /// What the business developer sends from the training's page on the desk.
    private Visit.Answer post(String page, String below, String... fields) {
        return sent(desk, page, below, fields);
    }

    private static Visit.Answer sent(Visit visit, String page, String below, String... fields) {
        var shown = visit.get(page).page();
        var all = Fields.of(fields);
        for (var hidden : shown.select("form[action$=" + below + "] input[type=hidden]")) {
            all.putIfAbsent(hidden.attr("name"), hidden.val());
        }
        all.putIfAbsent("version", "1");
        all.remove("_csrf");
        return visit.post(page + below, all);
    }

    /// The newest letter to that person with these words, which has come or will soon.
    private String letter(Persona reader, String words) {
        return Eventually.found(
                "a letter to " + reader.email() + " that says " + words,
                () ->
                        new Letters(guildhall.mail())
                                .to(reader.email()).reversed().stream()
                                        .map(
                                                letter ->
                                                        Letters.plain(letter)
                                                                .replaceAll("\\s+", " "))
                                        .filter(plain -> plain.contains(words))
                                        .findFirst());
    }
}
