package org.guildhall.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Mails that came in, by programs: listed, read, and a ticket made of one that was refused.
class MailsApiTest {
    private static final String ALL = "/api/v1/mails";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Program desk =
            Program.of(guildhall, crowd.staff("Ada Agent", Role.SUPPORT_AGENT));

    @Test
    void a_mail_that_opened_a_ticket_is_read_there_and_in_the_list() {
        var subject = "Records " + UUID.randomUUID();
        bring(subject, "");
        var mail = settled(subject);
        assertThat(mail.path("state").asString()).isEqualTo("OPENED");
        var one = done(desk.get(ALL + "/" + mail.path("id").asString()));
        assertThat(one.text("words")).contains("Which records do I need?");
        assertThat(one.text("sender")).isEqualTo("carla@customer.example");
        var ticket = "/api/v1/tickets/" + one.text("ticket");
        assertThat(done(desk.get(ticket + "/mails")).toString()).contains(one.text("id"));
        assertThat(done(desk.get(ALL + "/" + one.text("id") + "/source")).toString())
                .contains("Subject: " + subject);
        var customer = Program.of(guildhall, crowd.owner("Cleo Customer"));
        assertThat(customer.get(ALL).status()).isEqualTo(403);
        assertThat(customer.get(ticket + "/mails").status()).isEqualTo(403);
        assertThat(desk.get(ALL + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.get(ALL + "?state=ODD").toString()).startsWith("422").contains("/state");
    }

    @Test
    void of_a_mail_that_was_refused_a_ticket_is_made_once() {
        var subject = "Away " + UUID.randomUUID();
        bring(subject, "Auto-Submitted: auto-replied\r\n");
        var mail = settled(subject);
        assertThat(mail.path("state").asString()).isEqualTo("REFUSED");
        assertThat(mail.at("/reason/code").asString()).isEqualTo("ANSWERED");
        assertThat(mail.at("/reason/words").asString()).contains("away");
        var at = ALL + "/" + mail.path("id").asString() + "/ticket";
        var opened = desk.post(at, "");
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.text("settled_by")).isEqualTo("Ada Agent");
        var ticket = opened.response().headers().firstValue("Location").orElseThrow();
        assertThat(done(desk.get(ticket)).text("title")).isEqualTo(subject);
        assertThat(desk.post(at, "").status()).isEqualTo(409);
    }

    @Test
    void what_is_removed_from_a_conversation_is_read_in_the_mail_that_it_came_by_no_more() {
        var subject = "Password " + UUID.randomUUID();
        bring(subject, "");
        var mail = settled(subject);
        var here = ALL + "/" + mail.path("id").asString();
        var ticket = "/api/v1/tickets/" + mail.path("ticket").asString();
        var entry = done(desk.get(ticket)).json().at("/messages/0/id").asString();
        assertThat(desk.get(here + "/source").status()).isEqualTo(200);
        var why = Program.json(Map.of("entry", entry, "reason", "A password."));
        done(desk.post(ticket + "/removals", why));
        assertThat(done(desk.get(here)).toString()).doesNotContain("Which records do I need?");
        assertThat(desk.get(here + "/source").status()).isEqualTo(404);
    }

    @Test
    void a_mail_that_answers_a_merged_request_has_joined_the_one_that_goes_on() {
        var about = UUID.randomUUID().toString();
        bring("First " + about, "");
        var first = settled("First " + about).path("ticket").asString();
        bring("Second " + about, "");
        var second = "/api/v1/tickets/" + settled("Second " + about).path("ticket").asString();
        var into = done(desk.get("/api/v1/tickets/" + first)).text("number");
        var seen = desk.get(second).tag();
        done(desk.post(second + "/merger", seen, Program.json(Map.of("into", into))));

        bring("More " + about, "In-Reply-To: " + messageId("Second " + about) + "\r\n");
        var more = settled("More " + about);
        assertThat(more.path("ticket").asString()).isEqualTo(first);
        assertThat(more.path("state").asString()).isEqualTo("JOINED");
    }

    @Test
    void the_mails_of_a_merged_request_are_read_beside_the_one_that_goes_on() {
        var about = UUID.randomUUID().toString();
        bring("One " + about, "");
        var first = "/api/v1/tickets/" + settled("One " + about).path("ticket").asString();
        bring("Two " + about, "");
        var second = "/api/v1/tickets/" + settled("Two " + about).path("ticket").asString();
        var into = done(desk.get(first)).text("number");
        var seen = desk.get(second).tag();
        done(desk.post(second + "/merger", seen, Program.json(Map.of("into", into))));
        assertThat(done(desk.get(first + "/mails")).toString()).contains("Two " + about);
    }

    private String messageId(String subject) {
        return guildhall
                .database()
                .sql("select message_id from inbound_mail where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .single();
    }

    private void bring(String subject, String more) {
        var mail =
                """
                From: Carla <carla@customer.example>
                To: support@example.com
                Message-ID: <%s@customer.example>
                Subject: %s
                """
                                .formatted(UUID.randomUUID(), subject)
                                .replace("\n", "\r\n")
                        + more
                        + "\r\nWhich records do I need?\r\n";
        var from = new Envelope(Way.SMTP, "carla@customer.example", List.of("support@example.com"));
        guildhall.front(Arrivals.class).take(from, mail.getBytes(StandardCharsets.UTF_8));
    }

    /// Others' mails come meanwhile, more than one page of them.
    private JsonNode settled(String subject) {
        var id = Eventually.found("the mail is sorted", () -> sorted(subject));
        for (var next = "?limit=200"; !next.isEmpty(); ) {
            var page = done(desk.get(ALL + next)).json();
            for (var mail : page.path("data"))
                if (mail.path("id").asString().equals(id)) return mail;
            var cursor = page.path("next_cursor").asString("");
            next = cursor.isEmpty() ? "" : "?limit=200&cursor=" + cursor;
        }
        throw new AssertionError("not in the list: " + subject);
    }

    private Optional<String> sorted(String subject) {
        return guildhall
                .database()
                .sql(
                        "select id::text from inbound_mail where subject = :subject and state <> 'WAITING'")
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
