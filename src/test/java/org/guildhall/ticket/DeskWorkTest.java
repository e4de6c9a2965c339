package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.guildhall.verification.VerificationDesk;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.Reason;
import org.junit.jupiter.api.Test;

/// How a desk of several works together.
class DeskWorkTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona lead = crowd.staff("Lena Leads", Role.SUPPORT_LEAD);
    private final Persona agent = crowd.staff("Aron Answers", Role.SUPPORT_AGENT);

    @Test
    void who_has_the_ticket_open_hears_that_somebody_is_replying() throws Exception {
        var way = Asking.of(guildhall, crowd.owner("Waiting Wim"), agent);
        var id = way.ask("Who answers?", "Anybody?");
        var other = crowd.signedIn(lead);
        try (var lines = other.listen("/desk/news")) {
            var heard =
                    CompletableFuture.supplyAsync(
                            () ->
                                    lines.filter(line -> line.contains("REPLYING"))
                                            .filter(line -> line.contains(id))
                                            .findFirst()
                                            .orElseThrow());
            assertThat(way.onDesk(id, "replying", Fields.of()).status()).isEqualTo(204);
            assertThat(heard.get(60, TimeUnit.SECONDS)).contains("Aron Answers");
        }
        assertThat(other.get("/desk/tickets/" + id).body())
                .contains("Replying at this moment: Aron Answers");
        assertThat(way.agent().get("/desk/tickets/" + id).body())
                .as("one's own typing is no news")
                .doesNotContain("Replying at this moment");
    }

    @Test
    void ticked_tickets_are_given_together_and_those_that_can_not_be_are_named() {
        var way = Asking.of(guildhall, crowd.owner("Bulky Bea"), agent);
        var first = way.ask("Bulk one", "Anybody?");
        var second = way.ask("Bulk two", "Anybody?");
        var visit = crowd.signedIn(lead);
        var list = visit.get("/desk/tickets?sort=-since").page();
        assertThat(list.select("#bulk-to option").eachText()).contains("Aron Answers");
        assertThat(way.onDesk(second, "agent", Fields.of("agent", "me")).status()).isEqualTo(303);

        var fields = new ArrayList<Map.Entry<String, String>>();
        var to = ((Caller.Staff) crowd.caller(agent)).person();
        fields.add(Map.entry("to", to.value().toString()));
        for (var id : List.of(first, second)) {
            var box = list.select("input[name=row][value^=" + id + "]").val();
            assertThat(box).isNotEmpty();
            fields.add(Map.entry("row", box));
        }
        var given = visit.post("/desk/tickets/assignments", fields);
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(given.page().select("main").text())
                .contains("1 given, 1 not", "Bulk two", "Somebody was first")
                .doesNotContain("Bulk one");
        assertThat(visit.get("/desk/tickets/" + first).page().text()).contains("Aron Answers");
        var unticked = visit.post("/desk/tickets/assignments", Fields.of("to", "me"));
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.page().select("main").text())
                .contains("Nothing was given", "Tick the tickets");
        assertThat(unticked.page().select("main a.button.primary").attr("href"))
                .as("what has to be ticked stands in the list")
                .isEqualTo("/desk/tickets");
    }

    @Test
    void beside_a_ticket_stands_what_the_verifier_asked_its_account_for_again() {
        var owner = crowd.owner("Again Ann");
        var handedIn = crowd.submitVerification(owner, "Again " + owner.email());
        var verifier = (Caller.Staff) crowd.caller(crowd.staff("Vera", Role.VERIFIER));
        var verifications = guildhall.front(VerificationDesk.class);
        verifications.take(verifier, handedIn, 1);
        var again =
                new Decision(
                        Decision.Outcome.ASK_AGAIN,
                        Optional.of(Reason.UNREADABLE),
                        Set.of(Item.REGISTRATION),
                        "Please scan it again.",
                        "");
        verifications.decide(verifier, handedIn, 2, again);
        var way = Asking.of(guildhall, owner, agent);
        var id = way.ask("Am I verified?", "Since Monday?");
        assertThat(way.agent().get("/desk/tickets/" + id).page().select(".object-facts").text())
                .contains("Asked for again Proof of registration");
    }

    @Test
    void a_log_that_a_customer_sends_is_only_ever_saved() {
        var way = Asking.of(guildhall, crowd.owner("Logan Log"), agent);
        var log = "<script>alert(1)</script> 550 拒绝".getBytes(StandardCharsets.UTF_8);
        var id = way.ask("See", "The log.", new Visit.File("files", "l.html", "text/html", log));
        var link = way.agent().get("/desk/tickets/" + id).page().select(".thread-files a").first();
        var file = way.agent().get(Objects.requireNonNull(link).attr("href"));
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("l.html.txt");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(file.headers().allValues("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_reply_kept_ready_comes_into_the_editor_filled_in() {
        var kept = crowd.signedIn(lead);
        var fields =
                Fields.of(
                        "name",
                        "Papers " + agent.email(),
                        "text",
                        "Dear {name}, about {number}.",
                        "aim",
                        "ASK",
                        "version",
                        "0");
        assertThat(kept.post("/desk/macros", fields).status()).isEqualTo(303);
        assertThat(kept.post("/desk/macros", fields).status()).as("twice").isEqualTo(422);
        var way = Asking.of(guildhall, crowd.owner("Macro Mary"), agent);
        var id = way.ask("Papers", "Which?");
        var macro =
                way.agent()
                        .get("/desk/tickets/" + id)
                        .page()
                        .select("select[name=macro] option:contains(Papers " + agent.email() + ")")
                        .attr("value");
        var page = way.agent().get("/desk/tickets/" + id + "?macro=" + macro).page();
        assertThat(page.select("textarea[name=words]").text())
                .startsWith("Dear Macro Mary, about SUP-");
        assertThat(page.select("input[name=aim][checked]").attr("value")).isEqualTo("ASK");
        assertThat(crowd.signedIn(agent).get("/desk/macros").status()).isEqualTo(403);
    }

    @Test
    void who_has_left_the_account_gets_no_letters_of_its_tickets_any_more() {
        var owner = crowd.owner("Owen Owner");
        var left = crowd.member(owner, "Lee Left");
        var way = Asking.of(guildhall, owner, agent);
        var id = way.ask("Ours", "Both of us ask.");
        var words = Fields.of("words", "I ask, too.");
        assertThat(crowd.signedIn(left).post("/portal/tickets/" + id + "/messages", words).status())
                .isEqualTo(303);
        var removal = "/account/people/" + left.id().value() + "/removal";
        assertThat(way.customer().post(removal, Fields.of()).status()).isEqualTo(303);
        way.reply(id, "Your account is fine.", "ANSWER");
        new Letters(guildhall.mail()).link(owner.email(), "/support/ratings/");
        assertThat(
                        guildhall
                                .database()
                                .sql(
                                        """
                                        select recipient from platform_mail
                                         where subject_id = cast(:id as uuid) and kind = 'ticket.mail.reply'
                                        """)
                                .param("id", id)
                                .query(String.class)
                                .list())
                .containsExactly(owner.email());
    }

    @Test
    void a_new_ticket_goes_to_who_looks_after_its_topic() throws Exception {
        var duties = crowd.signedIn(lead);
        var here = "/desk/ticket-duties/" + agent.id().value();
        var fields = Fields.of("version", "0", "takes", "yes", "topics", "enterprise-mail");
        assertThat(duties.post(here, fields).status()).isEqualTo(303);
        var customer = crowd.signedIn(crowd.owner("Topical Tom"));
        var asked =
                customer.post(
                        "/portal/tickets",
                        Fields.of(
                                "topic",
                                "enterprise-mail",
                                "title",
                                "Mail box",
                                "words",
                                "Please."));
        assertThat(asked.status()).isEqualTo(303);
        new Letters(guildhall.mail()).link(agent.email(), "/desk/tickets/");
        assertThat(
                        crowd.signedIn(agent)
                                .get("/desk/tickets?view=mine&q=Mail%20box")
                                .page()
                                .select(".worklist td, .worklist th")
                                .text())
                .contains("Aron Answers");
        var back = Fields.of("version", "1");
        assertThat(duties.post(here, back).status()).isEqualTo(303);
    }

    @Test
    void whoever_was_answered_says_by_one_click_whether_it_helped() {
        var customer = crowd.owner("Rating Rita");
        var way = Asking.of(guildhall, customer, agent);
        var id = way.ask("Did it help?", "We shall see.");
        way.reply(id, "It is done.", "ANSWER");
        var link = new Letters(guildhall.mail()).link(customer.email(), "/support/ratings/");
        var visit = guildhall.visit();
        var opened = visit.get(link);
        assertThat(opened.page().select("form[data-at-once] input[checked]").attr("value"))
                .isEqualTo("GOOD");
        assertThat(ratings(id)).as("opening keeps nothing").isZero();
        var place = link.replaceAll("\\?.*", "");
        assertThat(visit.post(place, Fields.of("score", "GOOD")).status()).isEqualTo(303);
        assertThat(visit.post(place, Fields.of("score", "BAD", "words", "Not.")).status())
                .isEqualTo(303);
        assertThat(ratings(id)).isEqualTo(1);
        assertThat(way.agent().get("/desk/tickets/" + id).body()).contains("whether it helped");
        assertThat(visit.get("/support/ratings/0000").status()).isEqualTo(404);
    }

    private int ratings(String id) {
        return guildhall
                .database()
                .sql("select count(*) from ticket_rating where ticket_id = cast(:id as uuid)")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
