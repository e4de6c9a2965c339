package org.guildhall.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.inbound.Kind;
import org.guildhall.inbound.MadeMail;
import org.guildhall.inbound.SmallPost;
import org.guildhall.inbound.Storm;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// A request is handed to a desk outside by mail; it answers on its page or by mail.
class DeskOutsideTest extends EscalationGround {
    @Test
    void a_desk_outside_gets_the_packet_by_mail_and_answers_on_its_page() {
        var address = "noc" + customer.id().value().toString().substring(0, 8) + "@carrier.example";
        var where = desk("Carrier", "MAIL", address, "");
        var ticket = asked();
        assertThat(escalate(ticket, where).status()).isEqualTo(303);
        var path = new Letters(ticking().mail()).link(address, "/escalations/");
        assertThat(guildhall.front(EscalationMeasures.class).measures().getLast().values())
                .as("somebody waits for an answer")
                .allMatch(seconds -> seconds.amount() > 0);
        var them = guildhall.visit();
        var page = them.get(path).page();
        assertThat(page.text()).contains("Is the sender blocked?");
        assertThat(them.get(page.select(".files a").attr("href")).body()).startsWith("%PDF");
        assertThat(them.post(path, Fields.of("result", " ")).status()).isEqualTo(422);
        assertThat(them.post(path, Fields.of("result", "Not with us.")).status()).isEqualTo(303);
        assertThat(desk.get("/desk/tickets/" + ticket).page().text()).contains("Not with us.");
        told(agent, "An answer for SUP-");

        var program = Program.of(guildhall, agent);
        var listed = program.get("/api/v1/tickets/" + ticket + "/escalations").json();
        assertThat(listed.path("data").path(0).path("state").asString()).isEqualTo("ANSWERED");
    }

    @Test
    void a_desk_outside_answers_the_letter_and_nobody_else_can() throws Exception {
        var address = "ops" + customer.id().value().toString().substring(0, 8) + "@carrier.example";
        var ticket = asked();
        assertThat(escalate(ticket, desk("Ops", "MAIL", address, "")).status()).isEqualTo(303);
        var path = new Letters(ticking().mail()).link(address, "/escalations/");
        var letter = new Letters(guildhall.mail()).to(address).getLast();
        var back = ((InternetAddress) letter.getReplyTo()[0]).getAddress();
        assertThat(back).matches("desk\\+[0-9a-v]{25}@.*");
        assertThat(Letters.plain(letter)).contains("just answer this mail");

        var before = notes(ticket);
        mailed("li@elsewhere.example", back, "<none@carrier.example>", "Forged.");
        assertThat(end("li@elsewhere.example")).isEqualTo("NOT_THE_DESK");
        mailed(address, Installation.DESK, letter.getMessageID(), "The route is mended.");
        assertThat(end(address)).isEqualTo("HEARD");
        mailed(address, back, "<none@carrier.example>", "It broke again, and is mended now.");
        assertThat(notes(ticket)).isEqualTo(before + 2);
        var page = desk.get("/desk/tickets/" + ticket).page();
        assertThat(page.text())
                .contains("The route is mended.", "It broke again", "Answered the escalation")
                .doesNotContain("Forged.");
        assertThat(portal.get("/portal/tickets/" + ticket).page().text())
                .doesNotContain("mended", "Forged");
        assertThat(guildhall.visit().get(path).page().text()).doesNotContain("mended");

        var draft = Fields.of("draft", "Dear Carla, the route is mended.");
        desk.post("/desk/tickets/" + ticket + "/drafts", draft);
        mailed(customer.email(), back, "<none@carrier.example>", "I found this, Carla.");
        assertThat(end(customer.email())).isEqualTo("NOT_THE_DESK");
        assertThat(close(ticket).status()).isEqualTo(303);
        assertThat(kept(ticket)).contains("It says no.", "mended", "Carla", address);
        forget(customer);
        assertThat(kept(ticket))
                .contains("ANSWERED", "HEARD")
                .doesNotContain("It says no.", "mended", "Carla", address);
        assertThat(guildhall.visit().get(path).status()).isEqualTo(404);
    }

    @Test
    void of_a_team_of_ours_anybody_may_answer_who_works_here() throws Exception {
        var address = "team" + customer.id().value().toString().substring(0, 8) + "@own.example";
        var ticket = asked();
        assertThat(escalate(ticket, desk("Network", "TEAM", address, "")).status()).isEqualTo(303);
        var _ = new Letters(ticking().mail()).link(address, "/escalations/");
        var letter = new Letters(guildhall.mail()).to(address).getLast();
        var back = ((InternetAddress) letter.getReplyTo()[0]).getAddress();
        mailed(agent.email(), back, "<none@own.example>", "We have opened the port.");
        assertThat(end(agent.email())).isEqualTo("HEARD");
        assertThat(desk.get("/desk/tickets/" + ticket).page().text())
                .contains("We have opened the port.", "Answered");
    }

    @Test
    void what_is_wrong_with_the_reply_to_the_customer_is_said_at_its_field() {
        var address = "bay" + customer.id().value().toString().substring(0, 8) + "@carrier.example";
        var ticket = asked();
        var theirs = crowd.account(crowd.owner("Otto Other")).uid().value();
        var reply = Map.of("reply", "We look at " + theirs + " as well.");
        var refused = escalate(ticket, desk("Bay", "MAIL", address, ""), reply);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#problem-reply").text()).isNotEmpty();
        assertThat(refused.page().select(".problems a").eachAttr("href"))
                .containsExactly("#field-reply");
    }

    @Test
    void while_an_escalation_is_open_its_ticket_is_not_the_desk_s_again_by_hand() {
        var address = "lab" + customer.id().value().toString().substring(0, 8) + "@carrier.example";
        var ticket = asked();
        assertThat(escalate(ticket, desk("Lab", "MAIL", address, "")).status()).isEqualTo(303);
        var path = "/desk/tickets/" + ticket;
        assertThat(desk.get(path).page().select("form[action$=/team/return]")).isEmpty();
        var early = desk.post(path + "/team/return", Fields.of("version", version(path)));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().text()).contains("Wait for their answer, or take it back.");
        var here = "/api/v1/tickets/" + ticket;
        var program = Program.of(guildhall, agent);
        var late = program.delete(here + "/team", program.get(here).tag());
        assertThat(late.status()).as(late.toString()).isEqualTo(422);
    }

    @Test
    void what_the_other_side_adds_later_is_told_to_who_handed_it_on() {
        var address = "sea" + customer.id().value().toString().substring(0, 8) + "@carrier.example";
        var ticket = asked();
        assertThat(escalate(ticket, desk("Sea", "MAIL", address, "")).status()).isEqualTo(303);
        var path = new Letters(ticking().mail()).link(address, "/escalations/");
        var them = guildhall.visit();
        them.post(path, Fields.of("result", "It is mended."));
        told(agent, "An answer for SUP-");
        them.post(path, Fields.of("result", "We were wrong: it is not."));
        var _ =
                Eventually.found(
                        "a second letter",
                        () ->
                                Optional.of(new Letters(ticking().mail()).to(agent.email()))
                                        .filter(letters -> answers(letters) == 2));
    }

    private static long answers(List<MimeMessage> letters) {
        return letters.stream()
                .filter(letter -> Letters.plain(letter).contains("has answered"))
                .count();
    }

    /// Brings a mail that answers a letter, and waits until it is sorted.
    private void mailed(String from, String to, String answers, String words) throws Exception {
        var id = "<" + UUID.randomUUID() + "@carrier.example>";
        var text =
                "From: %s\r\nTo: %s\r\nSubject: Re: your packet\r\nMessage-ID: %s\r\nIn-Reply-To: %s\r\n\r\n%s\r\n"
                        .formatted(from, to, id, answers, words);
        var mail = new MadeMail(Kind.PLAIN, id, from, to, text.getBytes(UTF_8), Optional.empty());
        try (var post = new SmallPost(guildhall.deskPort())) {
            assertThat(post.bring(mail)).startsWith("250");
        }
        new Storm(guildhall.database(), guildhall.deskPort()).settle();
    }

    private void forget(Persona whom) {
        var operator = crowd.signedIn(crowd.staff("Olga Operator", Role.ADMINISTRATOR));
        var person = Fields.of("person", whom.id().value().toString());
        var answer = operator.post("/desk/retention/people", person);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    /// All that lies around a ticket: packets and their letters, drafts, mails, and what a customer
    /// sent that was refused.
    private String kept(String ticket) {
        return String.join(
                "\n",
                guildhall
                        .database()
                        .sql(
                                """
                                with escalations as (
                                    select * from escalation_escalation where ticket_id = cast(:id as uuid))
                                select packet::text || state || result || by from escalations
                                union all
                                select plain from platform_mail where subject_id in (select id from escalations)
                                union all
                                select text from quality_draft where ticket_id = cast(:id as uuid)
                                union all
                                select state || sender || subject || coalesce(reason, '') from inbound_mail
                                 where ticket_id = cast(:id as uuid) or sender = :customer
                                """)
                        .param("id", ticket)
                        .param("customer", customer.email())
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /// What became of the newest mail of a sender.
    private String end(String sender) {
        return guildhall
                .database()
                .sql(
                        """
                        select coalesce(reason, state) from inbound_mail
                         where sender = :sender order by id desc limit 1
                        """)
                .param("sender", sender)
                .query(String.class)
                .single();
    }
}
