package org.guildhall.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.account.EmailAddress;
import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.Envelope;
import org.guildhall.inbound.Way;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Traces;
import org.guildhall.support.Visit;
import org.guildhall.ticket.lifecycle.Requester;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Participants;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody without an account who wrote to the desk by mail asks to be forgotten.
class WriterErasureTest {
    private static final String HERE = "/desk/retention/people";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Traces traces = new Traces(guildhall.database());
    private final Visit administrator =
            crowd.signedIn(crowd.staff("Ada Officer", Role.ADMINISTRATOR));
    private final Visit desk = crowd.signedIn(crowd.staff("Sam Answers", Role.SUPPORT_AGENT));

    @Test
    void once_their_requests_are_over_nothing_in_the_database_has_their_address_or_their_words() {
        var address = "wendelgard.writes@nowhere.example";
        brought(address, "Wendelgard Writes", "My secret is Zwiebelturm.", "My Zwiebelturm");
        var ticket = ticket(address);
        var path = "/desk/tickets/" + ticket;
        assertThat(desk.get(path).body()).contains("Zwiebelturm");
        reply(path, "Dear Wendelgard, leave the Zwiebelturm alone.");
        desk.post(path + "/drafts", Fields.of("draft", "Dear Wendelgard, your Zwiebelturm leans."));

        var open = look(address).page();
        assertThat(open.select("main").text()).contains("aren't over: " + number(ticket));
        assertThat(open.select("form[action$=/writers]")).isEmpty();
        assertThat(erase(address, "Asked by mail.").status()).isEqualTo(422);
        var close = Fields.of("reason", "Done.", "version", desk.get(path).version("/closure"));
        assertThat(desk.post(path + "/closure", close).status()).isEqualTo(303);
        told(ticket);

        assertThat(desk.get(HERE + "?email=" + address).status()).isEqualTo(403);
        assertThat(look("Wendelgard.Writes@Nowhere.example").page().select("main li").eachText())
                .contains(
                        "One mail that came from there, byte by byte",
                        "One closed request for support, with words and files",
                        "One draft, review or answer for practice");
        assertThat(erase(address, " ").page().select("#problem-reason")).hasSize(1);
        assertThat(erase(address, "Asked by letter on 20 November.").status()).isEqualTo(303);

        assertThat(look(address).page().text()).contains("nothing is kept of anybody");
        assertThat(traces.of(address)).as("the address").isEmpty();
        assertThat(traces.of("Wendelgard")).as("the name").isEmpty();
        assertThat(traces.of("wiebelturm")).as("the words").isEmpty();
        assertThat(desk.get(path).body()).as("for the figures").contains(number(ticket));
        assertThat(count("inbound_mail where sender = '' and ticket_id", ticket)).isEqualTo(1);
        assertThat(reasons()).contains("Asked by letter on 20 November.");
    }

    @Test
    void of_a_closed_request_of_somebody_else_they_leave_and_what_was_said_stays() {
        var address = "bert.beside@nowhere.example";
        brought("ola.owner@nowhere.example", "Ola Owner", "Bert knows more.");
        var ticket = ticket("ola.owner@nowhere.example");
        guildhall
                .front(TransactionTemplate.class)
                .executeWithoutResult(_ -> takesPart(ticket, address));
        assertThat(look(address).page().text()).contains(number(ticket));
        var path = "/desk/tickets/" + ticket;
        var close = Fields.of("reason", "Done.", "version", desk.get(path).version("/closure"));
        desk.post(path + "/closure", close);
        assertThat(look(address).page().select("main li").text()).contains("of others");
        assertThat(erase(address, "Asked.").status()).isEqualTo(303);
        assertThat(traces.of(address)).isEmpty();
        assertThat(desk.get(path).body()).contains("Bert knows more.", "Ola Owner");
    }

    @Test
    void what_somebody_wrote_before_they_had_an_account_goes_with_the_person() {
        var owner = crowd.owner("Pia Person");
        brought(owner.email(), "Pia Person", "From the days before: Federkiel.");
        var ticket = ticket(owner.email());
        for (var before :
                List.of(
                        "update ticket_ticket set requester_person = null where id = :id",
                        "update ticket_participant set person_id = null where ticket_id = :id")) {
            guildhall.database().sql(before).param("id", ticket).update();
        }
        var path = "/desk/tickets/" + ticket;
        var close = Fields.of("reason", "Done.", "version", desk.get(path).version("/closure"));
        assertThat(desk.post(path + "/closure", close).status()).isEqualTo(303);
        told(ticket);
        var person = Fields.of("person", owner.id().value().toString());
        assertThat(administrator.post(HERE, person).status()).isEqualTo(303);
        assertThat(traces.of("Federkiel")).isEmpty();
        assertThat(desk.get(path).page().select(".thread").text()).doesNotContain("Pia Person");
        assertThat(traces.of(owner.email())).isEmpty();
    }

    private void told(UUID ticket) {
        Eventually.holds(
                "all is told", () -> count("platform_outbox where subject_id", ticket) == 0);
    }

    private void takesPart(UUID ticket, String address) {
        var who = new Requester("Bert Beside", new EmailAddress(address), Optional.empty());
        guildhall.front(Participants.class).add(new TicketId(ticket), who, Locale.ENGLISH);
    }

    private void brought(String from, String name, String words) {
        brought(from, name, words, "Help with a tower");
    }

    private void brought(String from, String name, String words, String subject) {
        var mail =
                """
                From: %s <%s>
                To: %s
                Subject: %s
                Message-ID: <%s@nowhere.example>
                Content-Type: text/plain; charset=utf-8

                %s
                """
                        .formatted(name, from, Installation.DESK, subject, UUID.randomUUID(), words)
                        .replace("\n", "\r\n");
        var envelope = new Envelope(Way.SMTP, from, List.of(Installation.DESK));
        guildhall.front(Arrivals.class).take(envelope, mail.getBytes(StandardCharsets.UTF_8));
    }

    private UUID ticket(String email) {
        return Eventually.found(
                "the ticket of " + email,
                () ->
                        guildhall
                                .database()
                                .sql("select id from ticket_ticket where requester_email = :email")
                                .param("email", email)
                                .query(UUID.class)
                                .optional());
    }

    private void reply(String path, String words) {
        var version = desk.get(path).version("/reply");
        var fields = Fields.of("words", words, "aim", "ANSWER", "version", version);
        assertThat(desk.post(path + "/reply", fields).status()).isEqualTo(303);
    }

    private Visit.Answer look(String email) {
        return administrator.get(HERE + "?email=" + email);
    }

    private Visit.Answer erase(String email, String reason) {
        return administrator.post(HERE + "/writers", Fields.of("email", email, "reason", reason));
    }

    private String number(UUID ticket) {
        return guildhall
                .database()
                .sql("select number from ticket_ticket where id = :id")
                .param("id", ticket)
                .query(String.class)
                .single();
    }

    private long count(String which, UUID id) {
        return guildhall
                .database()
                .sql("select count(*) from " + which + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private List<String> reasons() {
        return guildhall
                .database()
                .sql("select reason from platform_event where subject = 'retention'")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
