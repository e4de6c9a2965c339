package org.guildhall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.junit.jupiter.api.Test;

/// A request is handed to another team by way of Request Tracker, and the result comes back.
class RequestTrackerTest extends EscalationGround {
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
            told(agent, "does not get through");
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
    void what_is_stuck_is_not_sent_again_to_a_desk_that_is_out_of_use() throws IOException {
        try (var tracker = new Tracker()) {
            var where = tracker(tracker, "No such queue");
            var ticket = asked();
            assertThat(escalate(ticket, where).status()).isEqualTo(303);
            state(ticket, "Queue not set");
            var fields = fields("Mail operations", "TRACKER", tracker.address(), "Other queue");
            fields.put("version", "1");
            assertThat(lead().post(DESKS + "/" + where, fields).status()).isEqualTo(303);
            var form = desk.get("/desk/tickets/" + ticket).page().select("form[action$=dispatch]");
            var seen = Fields.of("version", form.select("input[name=version]").val());
            var refused = desk.post(form.attr("action"), seen);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().text()).contains("out of use. Take the request back");
            state(ticket, "Queue not set");
            assertThat(tracker.tickets()).isEmpty();
        }
    }

    @Test
    void an_outage_of_the_other_side_is_told_in_words() throws IOException {
        String where;
        try (var tracker = new Tracker()) {
            where = tracker(tracker, "Mail operations");
        }
        var ticket = asked();
        assertThat(escalate(ticket, where).status()).isEqualTo(303);
        state(ticket, "No connection");
        assertThat(desk.get("/desk/tickets/" + ticket).page().text()).contains("On its way");
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
