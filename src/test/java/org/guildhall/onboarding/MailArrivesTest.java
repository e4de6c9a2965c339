package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags.Flag;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.guildhall.access.Role;
import org.guildhall.platform.mail.SampleReports;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.FussyMailServer.Mood;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// Whether a letter arrived is seen on its case, whatever happens to it on the way.
class MailArrivesTest extends PostGround {
    @Test
    void a_letter_that_is_refused_is_told_and_goes_to_the_second_contact() {
        var made = Case.submitted("Refused Pty Ltd");
        fussy.turnsAway(made.contact(), "550 5.1.1 no such user here");
        made.write();
        await(() -> made.state("onboarding.mail.write").equals("REFUSED"));

        var visit = guildhall.crowd().signedIn(stations.reviewer());
        var page = visit.get(made.desk()).page();
        assertThat(page.select(".notice").text())
                .contains("The letter to " + made.contact() + " did not arrive")
                .contains("There is no such address.")
                .contains("550 5.1.1 no such user here");
        assertThat(page.select(".timeline .mail").text()).contains("refused").contains("Next try");
        await(
                () ->
                        letters().to(stations.reviewer().email()).stream()
                                .anyMatch(told -> Letters.plain(told).contains(made.contact())));

        var wrong =
                visit.post(
                        made.desk() + "/second-contact",
                        Fields.of("secondName", "", "secondEmail", "not an address"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#problem-secondEmail")).isNotEmpty();
        var named =
                visit.post(
                        made.desk() + "/second-contact",
                        Fields.of("secondName", "Sid", "secondEmail", "sid@second.example"));
        assertThat(named.status()).as(named.body()).isEqualTo(303);
        await(() -> letters().to("sid@second.example").size() == 1);

        fussy.takes(made.contact());
        var messageId = made.column("message_id", "onboarding.mail.write");
        var again = page.select(".timeline form[action*=/letters/]").attr("action");
        assertThat(visit.post(again, Fields.of()).status()).isEqualTo(303);
        await(() -> made.state("onboarding.mail.write").equals("SENT"));
        assertThat(made.column("message_id", "onboarding.mail.write")).isEqualTo(messageId);
        assertThat(visit.get(made.desk()).page().select(".notice").text())
                .doesNotContain("did not arrive");
        made.write();
        await(() -> letters().to("sid@second.example").size() == 2);
    }

    @Test
    void a_program_finds_a_letter_that_is_stuck_and_sends_it_again() {
        var made = Case.submitted("Stuck Pty Ltd");
        var reviewer = Program.of(guildhall, stations.reviewer());
        fussy.turnsAway(made.contact(), "550 5.1.1 no such user here");
        made.write();
        await(() -> made.state("onboarding.mail.write").equals("REFUSED"));
        var here = made.desk().replace("/desk/", "/api/v1/") + "/letters";
        var stuck =
                reviewer.get(here)
                        .json()
                        .path("data")
                        .valueStream()
                        .filter(letter -> letter.path("stuck").asBoolean())
                        .findFirst()
                        .orElseThrow();
        assertThat(stuck.path("said").asString()).contains("550 5.1.1 no such user here");

        fussy.takes(made.contact());
        var again = reviewer.post(here + "/" + stuck.path("id").asString() + "/dispatch", "");
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        await(() -> made.state("onboarding.mail.write").equals("SENT"));
    }

    @Test
    void a_letter_about_a_contract_goes_to_the_second_contact_even_when_the_contract_has_ended() {
        var owner = guildhall.crowd().verifiedOwner("Connie Contract", "Ended Pty Ltd");
        var contract = stations.sent(owner);
        var visit = guildhall.crowd().signedIn(stations.reviewer());
        var application = "/desk/applications/" + stations.application(contract);
        var second = Fields.of("secondName", "Cee", "secondEmail", "cee@second.example");
        assertThat(visit.post(application + "/second-contact", second).status()).isEqualTo(303);
        var page = "/desk/contracts/" + contract;
        var contact =
                guildhall
                        .database()
                        .sql(
                                "select draft -> 'contact' ->> 'email' from contract_contract where id = :id")
                        .param("id", contract)
                        .query(String.class)
                        .single();
        fussy.turnsAway(contact, "550 5.1.1 no such user here");
        var form =
                Objects.requireNonNull(visit.get(page).page().selectFirst("form:has([name=next])"));
        var fields =
                Fields.of(
                        "version",
                        form.select("[name=version]").val(),
                        "reason",
                        "Other terms",
                        "next",
                        "contract");
        assertThat(visit.post(form.attr("action"), fields).status()).isEqualTo(303);
        await(() -> !letters().to("cee@second.example").isEmpty());
        assertThat(visit.get(page).page().select(".timeline .mail").text()).contains("refused");
    }

    @Test
    void a_letter_that_is_put_off_is_tried_again_under_the_same_message_id() {
        var made = Case.submitted("Deferred Pty Ltd");
        fussy.turnsAway(made.contact(), "451 4.7.1 greylisted, come back later");
        made.write();
        await(() -> made.state("onboarding.mail.write").equals("DEFERRED"));
        var messageId = made.column("message_id", "onboarding.mail.write");
        var page = guildhall.crowd().signedIn(stations.reviewer()).get(made.desk()).page();
        assertThat(page.select(".timeline .mail").text()).contains("451 4.7.1 greylisted");
        fussy.takes(made.contact());
        forward(Duration.ofMinutes(1));
        await(() -> made.state("onboarding.mail.write").equals("SENT"));
        assertThat(made.column("message_id", "onboarding.mail.write")).isEqualTo(messageId);
        assertThat(letters().to(made.contact()))
                .extracting(MimeMessage::getMessageID)
                .contains(messageId);
    }

    @Test
    void a_mail_server_in_trouble_gets_every_letter_in_the_end() {
        var made = Case.submitted("Troubled Pty Ltd");
        var expected = letters().to(made.contact()).size();
        for (var mood : List.of(Mood.BUSY, Mood.GONE, Mood.FORGETFUL)) {
            fussy.is(mood);
            made.write();
            await(() -> made.count("onboarding.mail.write", "DEFERRED") == 1);
            fussy.is(Mood.WELL);
            forward(Duration.ofMinutes(1));
            await(() -> made.count("onboarding.mail.write", "DEFERRED") == 0);
            await(() -> made.count("onboarding.mail.write", "QUEUED") == 0);
            expected += mood == Mood.FORGETFUL ? 2 : 1; // taken twice, under one Message-ID
            assertThat(letters().to(made.contact())).as(mood.name()).hasSize(expected);
        }
        fussy.is(Mood.SLOW);
        made.write();
        await(() -> made.count("onboarding.mail.write", "SENT") == 4);
        fussy.is(Mood.WELL);
        assertThat(letters().to(made.contact())).hasSize(expected + 1);
        var ids = letters().to(made.contact()).stream().map(PostGround::messageId).toList();
        assertThat(new HashSet<>(ids)).hasSize(ids.size() - 1);
    }

    @Test
    void a_letter_that_comes_back_is_known_by_its_return_path_and_one_refused_for_good_is_given_up()
            throws Exception {
        var made = Case.submitted("Bounced Pty Ltd");
        var token = made.column("return_token", "onboarding.mail.submit");
        var path = "bounces+" + token + "@example.com";
        assertThat(fussy.senders()).contains(path);
        comesBack(SampleReports.failed(path, "<another@example.com>"));
        comesBack(SampleReports.failed(path, "<another@example.com>"));
        comesBack(SampleReports.absence());
        comesBack(SampleReports.person());
        forward(Duration.ofMinutes(1));
        await(() -> made.state("onboarding.mail.submit").equals("BOUNCED"));
        await(() -> guildhall.visit().get("/health").body().contains("\"unknown\":1"));
        assertThat(told("bounced", made)).isEqualTo(1);
        var left = RETURNS.getManagers().getImapHostManager().getInbox(user()).getMessages();
        assertThat(left).hasSize(2);
        assertThat(left.getFirst().getFlags().contains(Flag.ANSWERED)).isTrue();
        assertThat(left.getLast().getFlags().contains(Flag.FLAGGED)).isTrue();

        fussy.turnsAway(made.contact(), "550 no");
        made.write();
        for (var day = 0; day < 4 && !isGivenUp(made); day++) {
            var tries = made.column("refusals", "onboarding.mail.write");
            await(
                    () ->
                            !made.column("refusals", "onboarding.mail.write").equals(tries)
                                    || isGivenUp(made));
            forward(Duration.ofDays(1));
        }
        await(() -> isGivenUp(made));
        assertThat(told("given-up", made)).isEqualTo(1);
        assertThat(guildhall.visit().get("/health").body()).doesNotContain("\"undelivered\":0");
    }

    @Test
    void what_the_readers_side_gives_up_for_now_is_tried_again() throws Exception {
        var made = Case.submitted("Soft Pty Ltd");
        var messageId = made.column("message_id", "onboarding.mail.submit");
        comesBack(SampleReports.failed("bounces@example.com", messageId).replace("5.1.1", "4.2.2"));
        forward(Duration.ofMinutes(1));
        await(() -> made.state("onboarding.mail.submit").equals("DEFERRED"));
        forward(Duration.ofHours(1));
        await(() -> made.state("onboarding.mail.submit").equals("SENT"));
    }

    @Test
    void whoever_wants_one_letter_a_day_gets_one() {
        var dora = guildhall.crowd().staff("Dora Daily", Role.BD);
        var visit = guildhall.crowd().signedIn(dora);
        var wanted = visit.post("/account/letters", Fields.of("routine", "DAILY"));
        assertThat(wanted.status()).as(wanted.body()).isEqualTo(303);
        Case.submitted("First Daily Pty Ltd");
        Case.submitted("Second Daily Pty Ltd");
        await(() -> count(dora, "HELD") == 2);
        assertThat(letters().to(dora.email())).isEmpty();
        for (var day = 0; day < 4 && count(dora, "HELD") > 0; day++) {
            forward(Duration.ofDays(1));
            pause(Duration.ofSeconds(3), () -> count(dora, "HELD") == 0);
        }
        await(() -> letters().to(dora.email()).size() == 1);
        assertThat(Letters.plain(letters().to(dora.email()).getFirst()))
                .contains("First Daily Pty Ltd")
                .contains("Second Daily Pty Ltd")
                .contains("/desk/applications/");
        assertThat(count(dora, "GATHERED")).isEqualTo(2);
    }

    @Test
    void a_letter_says_what_the_desk_wrote_until_the_shipped_words_hold_again() {
        var manager = guildhall.crowd().staff("Mona Manager", Role.CHANNEL_MANAGER);
        var visit = guildhall.crowd().signedIn(manager);
        var path = "/desk/letters/onboarding.mail.write/en";
        assertThat(visit.get("/desk/letters").page().select("a[href=" + path + "]")).hasSize(1);
        var wrong =
                visit.post(
                        path,
                        Fields.of("version", "0", "title", "News {}", "body", "A \"word {firm}."));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".problems").text()).contains("empty place");
        assertThat(wrong.page().select("#problem-body").text()).isNotEmpty();
        var own =
                Fields.of(
                        "version",
                        "0",
                        "title",
                        "It's about {number}",
                        "body",
                        "Dear {company}, it's us.");
        var preview = visit.post(path + "/preview", own);
        assertThat(preview.page().select("h1").text()).isEqualTo("It's about APP-2026-00042");
        assertThat(visit.post(path, own).status()).isEqualTo(303);
        assertThat(visit.post(path, own).status()).isEqualTo(409);
        assertThat(visit.post(path + "/sample", own).status()).isEqualTo(200);
        await(() -> letters().to(manager.email()).size() == 1);

        var made = Case.submitted("Worded Pty Ltd");
        made.write();
        await(() -> made.state("onboarding.mail.write").equals("SENT"));
        assertThat(made.column("title", "onboarding.mail.write")).startsWith("It's about APP-");
        assertThat(made.column("plain", "onboarding.mail.write"))
                .contains("Dear Worded Pty Ltd, it's us.");
        var reverted = visit.post(path + "/shipped", Fields.of("version", "1"));
        assertThat(reverted.status()).isEqualTo(303);
        var sheet = visit.get(path).page();
        assertThat(sheet.select("#field-title").val())
                .isEqualTo("A message about your application {number}");
        assertThat(sheet.text()).contains("Version 2, Mona Manager").contains("Version 1");
    }

    private static int count(Persona reader, String state) {
        return guildhall
                .database()
                .sql(
                        "select count(*) from platform_mail where recipient = :email and state = :state")
                .param("email", reader.email())
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    private static boolean isGivenUp(Case made) {
        return made.state("onboarding.mail.write").equals("GIVEN_UP");
    }

    private static int told(String type, Case made) {
        return guildhall
                .database()
                .sql(
                        """
                        select count(*) from platform_event
                         where subject = 'mail' and type = :type and payload ->> 'about' = :about
                        """)
                .param("type", type)
                .param("about", made.id().toString())
                .query(Integer.class)
                .single();
    }

    /// Looks for a while whether that comes; nothing is wrong when it doesn't.
    private static void pause(Duration longest, BooleanSupplier comes) {
        var end = System.nanoTime() + longest.toNanos();
        while (!comes.getAsBoolean() && System.nanoTime() < end) Eventually.pause();
    }
}
