package org.guildhall.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.inbound.Kind;
import org.guildhall.inbound.MadeMail;
import org.guildhall.inbound.SmallPost;
import org.guildhall.inbound.Storm;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.guildhall.webhook.Inside;
import org.junit.jupiter.api.Test;

/// A request is handed to a team or an outside desk with what is known, and the result comes back.
class EscalationTest {
    private static final String DESKS = "/desk/escalation-desks";

    private final Installation guildhall = Inside.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona customer = crowd.owner("Carla Customer");
    private final Persona agent = crowd.staff("Sofia Agent", Role.SUPPORT_AGENT);
    private final Visit portal = crowd.signedIn(customer);
    private final Visit desk = crowd.signedIn(agent);

    @Test
    void request_tracker_gets_one_ticket_whatever_happens_on_the_way_and_its_result_comes_back()
            throws IOException, InterruptedException {
        try (var tracker = new Tracker()) {
            var where = tracker(tracker, "Mail operations");
            var ticket = asked();
            tracker.fail(1);
            tracker.loseAnswer();
            assertThat(escalate(ticket, where).status()).isEqualTo(303);
            assertThat(portal.get("/portal/tickets/" + ticket).page().text())
                    .contains("You will hear from us by");
            assertThat(desk.get("/desk/tickets/" + ticket).page().text()).contains("On its way");
            state(ticket, "With them");

            assertThat(tracker.tickets()).hasSize(1);
            var there = tracker.tickets().getFirst();
            assertThat(there.text("Subject")).matches("ESC-[0-9-]+: I cannot activate DirectMail");
            assertThat(there.text("Content"))
                    .contains(
                            "Is the sender blocked?",
                            "It says no.",
                            crowd.account(customer).uid().value(),
                            "Papers for risk control: Nothing asked (seen",
                            "Tried all rules.")
                    .doesNotContain("sounds angry");
            assertThat(there.attachments()).hasSize(1);
            assertThat(there.attachments().values().iterator().next()).isEqualTo(Crowd.PDF);

            assertThat(close(ticket).page().text()).contains("Another team still works on it");
            var hook = there.text("Content").replaceAll("(?s).*?(/escalations/\\S+).*", "/hooks$1");
            assertThat(told(hook, "The block is lifted.")).isEqualTo(204);
            assertThat(told(hook, "The block is lifted.")).isEqualTo(204);
            var page = desk.get("/desk/tickets/" + ticket).page();
            assertThat(page.text()).contains("The block is lifted.", "Answered");
            assertThat(page.select(".timeline, .thread, main").text()).contains("Mail operations");
            assertThat(notes(ticket)).isEqualTo(2);
            assertThat(portal.get("/portal/tickets/" + ticket).page().text())
                    .doesNotContain("The block is lifted.");
            assertThat(told(hook.replaceAll("..$", "xx"), "Forged.")).isEqualTo(404);
            assertThat(close(ticket).status()).isEqualTo(303);
        }
    }

    @Test
    void what_request_tracker_refuses_is_stuck_until_somebody_mends_it_and_sends_it_again()
            throws IOException {
        try (var tracker = new Tracker()) {
            var where = tracker(tracker, "No such queue");
            var ticket = asked();
            assertThat(escalate(ticket, where).status()).isEqualTo(303);
            state(ticket, "Queue not set");
            mended(tracker, where);
            var page = desk.get("/desk/tickets/" + ticket).page();
            var again = page.select("form[action$=dispatch]");
            var version = again.select("input[name=version]").val();
            desk.post(again.attr("action"), Fields.of("version", version));
            state(ticket, "With them");
            assertThat(tracker.tickets()).hasSize(1);

            var back =
                    desk.get("/desk/tickets/" + ticket).page().select("form[action$=withdrawal]");
            var seen = Fields.of("version", back.select("input[name=version]").val());
            assertThat(desk.post(back.attr("action"), seen).status()).isEqualTo(303);
            assertThat(desk.post(back.attr("action"), seen).status()).isEqualTo(409);
            assertThat(close(ticket).status()).isEqualTo(303);
        }
    }

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
    void support_leads_alone_keep_the_desks_and_addresses_are_looked_at() {
        assertThat(desk.get(DESKS).status()).isEqualTo(403);
        var lead = lead();
        var wrong = fields("Nowhere", "TRACKER", "ftp://example.com", "Q");
        assertThat(lead.post(DESKS, wrong).page().select("#problem-address")).isNotEmpty();
        var queueless = fields("Nowhere", "TRACKER", "http://127.0.0.1:9", "");
        assertThat(lead.post(DESKS, queueless).page().select("#problem-queue")).isNotEmpty();
        var elsewhere = Installation.get();
        var other =
                elsewhere.crowd().signedIn(elsewhere.crowd().staff("Leo Lead", Role.SUPPORT_LEAD));
        var inside = fields("Inside", "TRACKER", "https://127.0.0.1/", "Q");
        assertThat(other.post(DESKS, inside).page().select("#problem-address").text())
                .contains("private network");
    }

    @Test
    void programs_keep_the_desks_by_the_same_rules() {
        var all = "/api/v1/escalation-desks";
        assertThat(Program.of(guildhall, agent).get(all).status()).isEqualTo(403);
        var program = Program.of(guildhall, crowd.staff("Leo Lead", Role.SUPPORT_LEAD));
        var body = new TreeMap<String, Object>();
        body.put("name", "By program " + customer.id().value());
        body.put("way", "MAIL");
        body.put("address", "nowhere");
        body.put("language", "en");
        body.put("days", 2);
        var wrong = program.post(all, Program.json(body));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/address");

        body.put("address", "noc@carrier.example");
        body.put("token", Tracker.TOKEN);
        var made = program.post(all, Program.json(body));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var one = all + "/" + made.text("id");
        assertThat(made.toString()).doesNotContain(Tracker.TOKEN);
        assertThat(program.get(all).toString()).contains(made.text("id"));
        body.put("days", 5);
        var changed = program.put(one, made.tag(), Program.json(body));
        assertThat(changed.json().path("days").asInt()).isEqualTo(5);
        assertThat(program.put(one, made.tag(), Program.json(body)).status()).isEqualTo(412);
        assertThat(escalate(asked(), made.text("id")).status()).isEqualTo(303);
        assertThat(program.delete(one, changed.tag()).status()).isEqualTo(409);
        var lead = lead();
        assertThat(lead.get(DESKS + "/" + made.text("id")).page().select("#remove")).isEmpty();

        var unused = program.post(all, Program.json(body));
        var other = all + "/" + unused.text("id");
        assertThat(program.delete(other, unused.tag()).status()).isEqualTo(200);
        assertThat(program.get(other).status()).isEqualTo(404);

        var third = program.post(all, Program.json(body)).text("id");
        var page = lead.get(DESKS + "/" + third).page();
        var removal = page.select("form[action$=removal]");
        var seen = Fields.of("version", removal.select("[name=version]").val());
        assertThat(lead.post(removal.attr("action"), seen).status()).isEqualTo(303);
        assertThat(program.get(all + "/" + third).status()).isEqualTo(404);
    }

    private String asked() {
        var fields =
                Fields.of(
                        "topic",
                        "directmail",
                        "title",
                        "I cannot activate DirectMail",
                        "words",
                        "It says no.");
        var file = new Visit.File("files", "screen.pdf", "application/pdf", Crowd.PDF);
        var answer = portal.upload("/portal/tickets", fields, List.of(file));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        var ticket = answer.location().replaceAll("[?#].*", "").replaceAll(".*/", "");
        var note = Fields.of("note", "She sounds angry.");
        assertThat(desk.post("/desk/tickets/" + ticket + "/notes", note).status()).isEqualTo(303);
        return ticket;
    }

    private Visit.Answer escalate(String ticket, String where) {
        var path = "/desk/tickets/" + ticket + "/escalation";
        var form = desk.get(path).page();
        var fields =
                Fields.of(
                        "version",
                        form.select("form.form input[name=version]").val(),
                        "desk",
                        where,
                        "question",
                        "Is the sender blocked?",
                        "tried",
                        "Tried all rules.",
                        "files",
                        form.select("input[name=files]").val(),
                        "nextWord",
                        form.select("input[name=nextWord]").val(),
                        "reply",
                        form.select("textarea[name=reply]").val());
        assertThat(desk.post(path, Fields.of("version", "1")).status()).isEqualTo(422);
        return desk.post(path, fields);
    }

    private Visit.Answer close(String ticket) {
        var path = "/desk/tickets/" + ticket;
        desk.post(path + "/team/return", Fields.of("version", version(path)));
        return desk.post(path + "/closure", Fields.of("version", version(path), "reason", "Done."));
    }

    /// The ticket's, not the escalation's beside it.
    private String version(String path) {
        return desk.get(path).page().select("form[action$=/agent] [name=version]").attr("value");
    }

    private String tracker(Tracker tracker, String queue) {
        return desk("Mail operations", "TRACKER", tracker.address(), queue);
    }

    private void mended(Tracker tracker, String where) {
        var fields = fields("Mail operations", "TRACKER", tracker.address(), "Mail operations");
        fields.put("version", "1");
        fields.put("active", "yes");
        assertThat(lead().post(DESKS + "/" + where, fields).status()).isEqualTo(303);
    }

    private String desk(String name, String way, String address, String queue) {
        var unique = name + " " + customer.id().value();
        assertThat(lead().post(DESKS, fields(unique, way, address, queue)).status()).isEqualTo(303);
        return guildhall
                .database()
                .sql("select id::text from escalation_desk where name = :name")
                .param("name", unique)
                .query(String.class)
                .single();
    }

    private static Map<String, String> fields(
            String name, String way, String address, String queue) {
        return Fields.of(
                "name",
                name,
                "way",
                way,
                "address",
                address,
                "queue",
                queue,
                "token",
                Tracker.TOKEN,
                "language",
                "en",
                "days",
                "2");
    }

    private Visit lead() {
        return crowd.signedIn(crowd.staff("Lea Lead", Role.SUPPORT_LEAD));
    }

    /// Waits, with the clock going on a little, until the ticket's page says that.
    private void state(String ticket, String words) {
        var _ =
                Eventually.found(
                        words,
                        () -> {
                            ticking();
                            var text = desk.get("/desk/tickets/" + ticket).page().text();
                            return Optional.of(text).filter(shown -> shown.contains(words));
                        });
    }

    private Installation ticking() {
        var clock = guildhall.clock();
        clock.set(clock.instant().plus(Duration.ofSeconds(40)));
        return guildhall;
    }

    private long notes(String ticket) {
        return guildhall
                .database()
                .sql("select count(*) from ticket_note where ticket_id = cast(:id as uuid)")
                .param("id", ticket)
                .query(Long.class)
                .single();
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

    private int told(String hook, String words) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(guildhall.address() + hook))
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(words))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
