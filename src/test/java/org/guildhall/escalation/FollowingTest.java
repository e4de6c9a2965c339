package org.guildhall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.support.Fields;
import org.junit.jupiter.api.Test;

/// An escalation keeps to the conversation that it is about.
class FollowingTest extends EscalationGround {
    @Test
    void what_is_taken_out_of_the_conversation_goes_to_nobody_any_more() throws IOException {
        try (var tracker = new Tracker()) {
            var where = desk("Mail operations", "TRACKER", tracker.address(), "No such queue");
            var ticket = asked();
            var more = Fields.of("words", "My password is \"tulip-44\".\nHelps that?");
            portal.post("/portal/tickets/" + ticket + "/messages", more);
            assertThat(escalate(ticket, where).status()).isEqualTo(303);
            state(ticket, "Queue not set");
            var path = "/desk/tickets/" + ticket;
            var entry =
                    guildhall
                            .database()
                            .sql("select id::text from ticket_message where text like '%tulip-44%'")
                            .query(String.class)
                            .single();
            var removal = path + "/entries/" + entry + "/removal";
            assertThat(desk.post(removal, Fields.of("reason", "A secret")).status()).isEqualTo(303);

            var fields = fields("Mail operations", "TRACKER", tracker.address(), "Mail operations");
            fields.put("version", "1");
            fields.put("active", "yes");
            assertThat(lead().post(DESKS + "/" + where, fields).status()).isEqualTo(303);
            var again = desk.get(path).page().select("form[action$=dispatch]");
            var version = again.select("input[name=version]").val();
            desk.post(again.attr("action"), Fields.of("version", version));
            state(ticket, "With them");
            assertThat(tracker.tickets().getFirst().text("Content"))
                    .contains("It says no.")
                    .doesNotContain("tulip-44");
        }
    }

    @Test
    void what_the_other_side_adds_late_comes_to_where_a_merged_request_goes_on()
            throws IOException, InterruptedException {
        try (var tracker = new Tracker()) {
            var where = desk("Mail operations", "TRACKER", tracker.address(), "Mail operations");
            var ticket = asked();
            assertThat(escalate(ticket, where).status()).isEqualTo(303);
            state(ticket, "With them");
            var there = tracker.tickets().getFirst();
            var hook = there.text("Content").replaceAll("(?s).*?(/escalations/\\S+).*", "/hooks$1");
            told(hook, "The block is lifted.");
            var other = another();
            var path = "/desk/tickets/" + ticket;
            var merged =
                    desk.post(
                            path + "/merger",
                            Fields.of("into", number(other), "version", version(path)));
            assertThat(merged.status()).as(merged.body()).isEqualTo(303);

            told(hook, "It came again, by the way.");
            var page = desk.get("/desk/tickets/" + other).page().text();
            assertThat(page).contains("The block is lifted.", "It came again, by the way.");
        }
    }

    @Test
    void what_comes_back_for_somebody_who_answers_nothing_any_more_is_told_to_the_leads()
            throws IOException, InterruptedException {
        try (var tracker = new Tracker()) {
            var where = desk("Mail operations", "TRACKER", tracker.address(), "Mail operations");
            var ticket = asked();
            assertThat(escalate(ticket, where).status()).isEqualTo(303);
            state(ticket, "With them");
            var lead = crowd.staff("Leo Lead", Role.SUPPORT_LEAD);
            var staff = guildhall.front(StaffDirectory.class);
            var administrator = crowd.caller(crowd.staff("Ada Admin", Role.ADMINISTRATOR));
            var seen = staff.member(administrator, agent.id()).seen();
            staff.change(administrator, agent.id(), seen, Set.of(Role.VERIFIER));

            var there = tracker.tickets().getFirst();
            var hook = there.text("Content").replaceAll("(?s).*?(/escalations/\\S+).*", "/hooks$1");
            told(hook, "The block is lifted.");
            told(lead, "An answer for " + number(ticket));
        }
    }

    private String another() {
        var fields = Fields.of("topic", "directmail", "title", "Again", "words", "Still no.");
        var answer = portal.upload("/portal/tickets", fields, List.of());
        return answer.location().replaceAll("[?#].*", "").replaceAll(".*/", "");
    }

    private String number(String id) {
        return guildhall
                .database()
                .sql("select number from ticket_ticket where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void told(String hook, String words) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(guildhall.address() + hook))
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(words))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
        }
    }
}
