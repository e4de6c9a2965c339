package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.guildhall.access.Role;
import org.guildhall.account.EmailAddress;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;

/// Tickets that belong together.
class JointTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona agent = crowd.staff("Mia Merges", Role.SUPPORT_AGENT);
    private final Persona customer = crowd.owner("Twice Asked");
    private final Asking way = Asking.of(guildhall, customer, agent);

    @Test
    void two_tickets_of_one_customer_become_one_with_all_that_was_said() {
        var first = way.ask("DirectMail", "It does not work.");
        var second = way.ask("DirectMail again", "Still not.");
        way.note(second, "Same as before.");
        var preview = way.agent().get("/desk/tickets/" + second + "/merger?into=" + number(first));
        assertThat(preview.body()).contains("Merge into this one");
        var merged = way.onDesk(second, "merger", Fields.of("into", number(first)));
        assertThat(merged.location()).startsWith("/desk/tickets/" + first);
        assertThat(way.agent().get("/desk/tickets/" + first).body())
                .contains("It does not work.", "Still not.", "Same as before.");
        assertThat(way.customer().get("/portal/tickets/" + second).body())
                .contains("goes on in " + number(first));
        var intake = guildhall.front(Intake.class);
        var participant =
                intake.participant(
                                new TicketId(UUID.fromString(second)),
                                new EmailAddress(customer.email()))
                        .orElseThrow();
        var joined = intake.join(participant, Mails.from(customer.email(), "By mail, too."));
        assertThat(joined.value().toString()).as("a reply to the old one").isEqualTo(first);
    }

    @Test
    void two_who_merge_the_same_two_at_once_into_each_other_end_with_one() throws Exception {
        for (var round = 0; round < 4; round++) {
            var one = way.ask("This way " + round, "It does not work.");
            var other = way.ask("That way " + round, "Still not.");
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var there = both.submit(merging(one, other));
                var back = both.submit(merging(other, one));
                assertThat(List.of(there.get().status(), back.get().status()))
                        .containsExactlyInAnyOrder(303, 422);
            }
        }
    }

    @Test
    void a_field_that_is_left_empty_is_asked_for() {
        var id = way.ask("Empty fields", "It does not work.");
        var here = "/desk/tickets/" + id;
        var version = way.version(id, "merger");
        for (var step : List.of("/merger", "/links", "/parting")) {
            var fields = Fields.of("version", version, "into", " ", "link", "", "title", "");
            var asked = way.agent().post(here + step, fields);
            assertThat(asked.status()).as(step + asked.body()).isEqualTo(422);
        }
    }

    private Callable<Visit.Answer> merging(String from, String into) {
        var fields = Fields.of("into", number(into), "version", way.version(from, "merger"));
        var path = "/desk/tickets/" + from + "/merger";
        var desk = crowd.signedIn(agent);
        return () -> desk.post(path, fields);
    }

    @Test
    void two_customers_tickets_are_linked_and_never_merged() {
        var mine = way.ask("Mine", "My words.");
        var others = Asking.of(guildhall, crowd.owner("Other Customer"), agent);
        var theirs = others.ask("Theirs", "Their words.");
        way.note(mine, "A note about mine.");
        var refused = way.onDesk(mine, "merger", Fields.of("into", number(theirs)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("two customers");
        assertThat(others.agent().get("/desk/tickets/" + theirs).body())
                .doesNotContain("A note about mine.");
        assertThat(way.onDesk(mine, "links", Fields.of("link", number(theirs))).status())
                .isEqualTo(303);
        assertThat(way.agent().get("/desk/tickets/" + theirs).body()).contains(number(mine));
        assertThat(others.customer().get("/portal/tickets/" + theirs).body())
                .doesNotContain(number(mine));
    }

    @Test
    void a_second_question_becomes_a_request_of_its_own_and_the_notes_stay() {
        var id = way.ask("One thing", "First of all.");
        way.customer()
                .post("/portal/tickets/" + id + "/messages", Fields.of("words", "And an invoice."));
        way.note(id, "Wants two things.");
        var form = way.agent().get("/desk/tickets/" + id + "/parting").page();
        var message = form.select("input[name=messages]").attr("value");
        var fields = Fields.of("messages", message, "title", "An invoice", "topic", "payment");
        var answer = way.onDesk(id, "parting", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        var part = way.agent().get(answer.location()).body();
        assertThat(part).contains("And an invoice.").doesNotContain("Wants two things.");
        assertThat(way.customer().get("/portal/tickets/" + id).body())
                .contains("First of all.")
                .doesNotContain("And an invoice.");
    }

    private String number(String id) {
        return guildhall
                .database()
                .sql("select number from ticket_ticket where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
