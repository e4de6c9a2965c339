package org.guildhall.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.access.Role;
import org.guildhall.account.EmailAddress;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.diagnosis.Customers;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;

/// A request from the customer's form to the answer in the mailbox, and back.
class TicketWayTest {
    private static final String SECRET = "He sounds as if he had lost the contract.";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Letters letters = new Letters(guildhall.mail());

    @Test
    void a_request_is_asked_in_the_portal_answered_on_the_desk_and_read_in_the_mailbox()
            throws Exception {
        var customer = crowd.owner("Carla Asks");
        var way = Asking.of(guildhall, customer, crowd.staff("Sofia Answers", Role.SUPPORT_AGENT));
        var id =
                way.ask(
                        "I cannot activate DirectMail",
                        "It says no.",
                        new Visit.File("files", "screen.pdf", "application/pdf", Crowd.PDF));
        var onDesk = way.agent().get("/desk/tickets/" + id).body();
        assertThat(onDesk)
                .contains("It says no.", "screen.pdf", crowd.account(customer).uid().grouped());
        assertThat(way.note(id, SECRET).status()).isEqualTo(303);
        assertThat(way.reply(id, "Please submit your papers.\n\nThank you.", "ASK").status())
                .isEqualTo(303);
        assertThat(way.state(id)).isEqualTo("WAITING_FOR_CUSTOMER");

        var reply = letter(customer, "Please submit your papers.");
        assertThat(reply.getSubject()).matches("Re: I cannot activate DirectMail \\[SUP-.*]");
        assertThat(reply.getHeader("Auto-Submitted")).isNull();
        assertThat(reply.getHeader("References", " ")).isNotBlank();
        assertThat(Letters.plain(reply)).doesNotContain(SECRET);
        var intake = guildhall.front(Intake.class);
        assertThat(intake.byMessageId(reply.getMessageID()))
                .as("the ticket by the letter's Message-ID")
                .map(known -> known.value().toString())
                .contains(id);

        var shown = way.customer().get("/portal/tickets/" + id).body();
        assertThat(shown).contains("Please submit your papers.").doesNotContain(SECRET);
        var wrote = Fields.of("words", "Here they are.");
        assertThat(way.customer().post("/portal/tickets/" + id + "/messages", wrote).status())
                .isEqualTo(303);
        assertThat(way.state(id)).isEqualTo("OPEN");
    }

    @Test
    void a_file_that_a_page_cannot_keep_is_named_at_its_field() {
        var customer = crowd.signedIn(crowd.owner("Carla Again"));
        var log =
                new Visit.File("files", "server.log", "text/plain", "It says no.".getBytes(UTF_8));
        var unnamed = Fields.of("topic", "directmail", "title", "", "words", "It says no.");
        var answer = customer.upload("/portal/tickets", unnamed, List.of(log));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#problem-files").text())
                .contains("Choose this again: server.log");
        assertThat(answer.page().select(".problems a[href=#field-files]")).hasSize(1);
        var without = customer.upload("/portal/tickets", unnamed, List.of());
        assertThat(without.page().select("#problem-files")).isEmpty();
    }

    @Test
    void files_of_a_reply_go_along_with_its_mail_but_for_what_is_too_large() throws Exception {
        var customer = crowd.owner("Carla Files");
        var way = Asking.of(guildhall, customer, crowd.staff("Sofia Files", Role.SUPPORT_AGENT));
        var id = way.ask("Records", "Which ones?");
        var small = new Visit.File("files", "记录.pdf", "application/pdf", Crowd.PDF);
        var bytes = Arrays.copyOf(Crowd.PDF, 7_500_000);
        var large = new Visit.File("files", "all.pdf", "application/pdf", bytes);
        var fields =
                Fields.of(
                        "words", "In here.", "aim", "ANSWER", "version", way.version(id, "reply"));
        var reply =
                way.agent().upload("/desk/tickets/" + id + "/reply", fields, List.of(large, small));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);

        var letter = letter(customer, "In here.");
        assertThat(Letters.plain(letter))
                .contains(
                        "all.pdf: with 7.2 MB too large for this mail",
                        "/portal/tickets/" + id,
                        "记录.pdf (attached)");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        var file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("记录.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(Crowd.PDF);
        assertThat(way.customer().get("/portal/tickets/" + id).body()).contains("all.pdf");
    }

    @Test
    void what_was_typed_stays_when_somebody_was_first() {
        var way = asking("Clash");
        var id = way.ask("Two at once", "Who answers?");
        var seen = way.version(id, "reply");
        way.customer().post("/portal/tickets/" + id + "/messages", Fields.of("words", "Hello?"));
        var late = Fields.of("words", "My long answer.", "aim", "ANSWER", "version", seen);
        var answer = way.agent().post("/desk/tickets/" + id + "/reply", late);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("My long answer.", "Hello?", "Somebody was first");
        assertThat(way.reply(id, "My long answer.", "ANSWER").status()).isEqualTo(303);
    }

    @Test
    void a_ticket_of_others_is_not_there() {
        var way = asking("Mine");
        var id = way.ask("Mine alone", "Nobody else's.");
        var stranger = crowd.signedIn(crowd.owner("Stranger Sam"));
        assertThat(stranger.get("/portal/tickets/" + id).status()).isEqualTo(404);
        assertThat(
                        stranger.post(
                                        "/portal/tickets/" + id + "/messages",
                                        Fields.of("words", "Let me in."))
                                .status())
                .isEqualTo(404);
        assertThat(crowd.signedIn(crowd.staff("Bea", Role.BD)).get("/desk/tickets/" + id).status())
                .isEqualTo(403);
    }

    @Test
    void who_names_anothers_account_is_heard_and_told_nothing_of_it() {
        var victim = crowd.owner("Victim Vic");
        var theirs = crowd.account(victim);
        var way = asking("Curious");
        var fields =
                Fields.of(
                        "topic",
                        "account",
                        "title",
                        "Tell me",
                        "words",
                        "What is bound there?",
                        "uid",
                        theirs.uid().value());
        var id =
                way.customer()
                        .post("/portal/tickets", fields)
                        .location()
                        .replaceAll("[?#].*", "")
                        .replaceAll(".*/", "");
        assertThat(way.agent().get("/desk/tickets/" + id).body())
                .contains("Nothing of it may be told");
        assertThat(crowd.signedIn(victim).get("/portal/tickets").body()).doesNotContain("Tell me");
    }

    @Test
    void each_look_at_the_account_stands_in_the_audit_trail() {
        var customer = crowd.owner("Audited Ann");
        var way = Asking.of(guildhall, customer, crowd.staff("Sofia", Role.SUPPORT_AGENT));
        var id = way.ask("Look at me", "Please.");
        way.agent().get("/desk/tickets/" + id);
        var noted =
                guildhall
                        .database()
                        .sql(
                                """
                                select count(*) from audit_entry
                                 where act = 'ticket.looked' and subject_id = cast(:id as uuid) and note = :note
                                """)
                        .param("id", id)
                        .param("note", "account " + crowd.account(customer).uid())
                        .query(Integer.class)
                        .single();
        assertThat(noted).isEqualTo(1);
    }

    @Test
    void a_mail_joins_by_its_token_and_one_that_comes_too_late_begins_another_ticket() {
        var intake = guildhall.front(Intake.class);
        var from = new EmailAddress("mail.only@hansa.example");
        var id = intake.open(Mails.from(from.value(), "I have no account.", "<first@hansa>"));
        var participant = intake.participant(id, from).orElseThrow();
        assertThat(intake.byToken(participant.token())).contains(participant);
        var joined =
                intake.join(
                        participant, Mails.from(from.value(), "One more thing.", "<second@hansa>"));
        assertThat(joined).isEqualTo(id);
        assertThat(intake.byMessageId("<second@hansa>")).contains(id);
        assertThat(intake.known("<second@hansa>")).isPresent();
        guildhall
                .database()
                .sql(
                        """
                        update ticket_ticket set state = 'CLOSED', state_since = state_since - interval '15 days'
                         where id = :id
                        """)
                .param("id", id.value())
                .update();
        var late =
                intake.join(participant, Mails.from(from.value(), "Still there?", "<third@hansa>"));
        assertThat(late).isNotEqualTo(id);
        assertThat(intake.participant(late, from)).isPresent();
    }

    @Test
    void whoever_writes_without_a_known_account_is_asked_for_the_uid_and_answers_with_it()
            throws Exception {
        var intake = guildhall.front(Intake.class);
        var owner = crowd.account(crowd.owner("Olga Owns"));
        for (var language : List.of("en", "es", "zh")) {
            var from = new EmailAddress("unknown." + language + "@hansa.example");
            var id = intake.open(Mails.in(Locale.of(language), from.value(), "It says no."));
            var receipt = letter(from.value(), "UID");
            assertThat(Letters.plain(receipt)).contains("16").contains("UID");
            var participant = intake.participant(id, from).orElseThrow();
            intake.join(participant, Mails.naming(owner.uid(), from.value()));
            assertThat(
                            guildhall
                                    .database()
                                    .sql("select uid || claim from ticket_ticket where id = :id")
                                    .param("id", id.value())
                                    .query(String.class)
                                    .single())
                    .isEqualTo(owner.uid().value() + "CLAIMED");
        }
        var known = crowd.owner("Karl Known");
        intake.open(Mails.from(known.email(), "From my own address."));
        assertThat(Letters.plain(letter(known.email(), "you need not do anything until then")))
                .doesNotContain("16-digit");
    }

    @Test
    void a_ticket_is_of_the_site_of_the_account_that_it_turns_out_to_be_about() {
        var intake = guildhall.front(Intake.class);
        var account = crowd.account(new Customers(guildhall).verified("china"));
        var from = new EmailAddress("which.site@hansa.example");
        var id = intake.open(Mails.from(from.value(), "It says no."));
        assertThat(site(id)).isEqualTo("international");
        var participant = intake.participant(id, from).orElseThrow();
        intake.join(participant, Mails.naming(account.uid(), from.value()));
        assertThat(site(id)).isEqualTo("china");
        var clocks = guildhall.front(Clocks.class).of(id.value());
        assertThat(clocks)
                .as("its promises go by that site's calendar")
                .hasSize(2)
                .extracting(ClockView::site)
                .containsOnly("china");
    }

    private String site(TicketId id) {
        return guildhall
                .database()
                .sql("select site from ticket_ticket where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void what_is_removed_leaves_a_trace_and_nothing_else() {
        var way = asking("Careless");
        var id = way.ask("My password", "It is correct horse battery.");
        var removal =
                way.agent()
                        .get("/desk/tickets/" + id)
                        .page()
                        .select("a[href$=/removal]")
                        .attr("href");
        assertThat(way.agent().post(removal, Fields.of("reason", "A password.")).status())
                .isEqualTo(303);
        for (var page :
                List.of(
                        way.agent().get("/desk/tickets/" + id),
                        way.customer().get("/portal/tickets/" + id))) {
            assertThat(page.body()).contains("A password.").doesNotContain("correct horse");
        }
        assertThat(
                        guildhall
                                .database()
                                .sql(
                                        "select text from ticket_message where ticket_id = cast(:id"
                                                + " as uuid)")
                                .param("id", id)
                                .query(String.class)
                                .single())
                .isEmpty();
    }

    @Test
    void the_search_finds_a_ticket_by_number_and_requester() {
        var way = asking("Zebulon");
        way.ask("Found by its words", "Here.");
        assertThat(way.agent().get("/desk/search?words=zebulon%20found").body())
                .contains("Found by its words");
    }

    private Asking asking(String name) {
        return Asking.of(
                guildhall,
                crowd.owner(name + " Customer"),
                crowd.staff(name + " Agent", Role.SUPPORT_AGENT));
    }

    private MimeMessage letter(Persona to, String words) {
        return letter(to.email(), words);
    }

    private MimeMessage letter(String to, String words) {
        return Eventually.found(
                "a letter that says " + words,
                () ->
                        letters.to(to).stream()
                                .filter(letter -> Letters.plain(letter).contains(words))
                                .findFirst());
    }
}
