package org.guildhall.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// Replies looked at after they left, and past requests to practise on, by programs.
class QualityApiTest {
    private static final String TICKETS = "/api/v1/tickets";
    private static final String EXERCISES = "/api/v1/exercises";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Program agent =
            Program.of(guildhall, crowd.staff("Quentin Answers", Role.SUPPORT_AGENT));
    private final Program lead =
            Program.of(guildhall, crowd.staff("Lou Reviews", Role.SUPPORT_LEAD));
    private final Program customer = Program.of(guildhall, crowd.owner("Cleo Customer"));

    @Test
    void a_reply_is_reviewed_by_each_criterion_and_the_agent_reads_it() {
        var ticket = answered();
        var reply = agent.get(ticket).json().at("/messages/1/id").asString();
        var at = ticket + "/reviews/" + reply;
        var marks = new HashMap<String, String>();
        Arrays.stream(Criterion.values()).forEach(each -> marks.put(each.name(), "GOOD"));
        assertThat(agent.post(at, json(Map.of("marks", marks))).status()).isEqualTo(403);
        marks.put("REFERENCE", "MISSING");
        var review = json(Map.of("marks", marks, "words", "Say which record."));
        assertThat(done(lead.post(at, review)).text("words")).isEqualTo("Say which record.");
        marks.remove("BODY");
        assertThat(lead.post(at, json(Map.of("marks", marks))).toString())
                .startsWith("422")
                .contains("/marks/BODY");
        marks.put("BODY", "ODD");
        assertThat(lead.post(at, json(Map.of("marks", marks))).toString())
                .startsWith("422")
                .contains("/marks/BODY");
        var read = done(agent.get(ticket + "/reviews"));
        assertThat(read.json().at("/data/0/marks/REFERENCE").asString()).isEqualTo("MISSING");
        assertThat(customer.get(ticket + "/reviews").status()).isEqualTo(403);
        var nothing = ticket + "/reviews/" + UUID.randomUUID();
        assertThat(lead.post(nothing, review).status()).isEqualTo(404);
    }

    @Test
    void who_practises_reads_the_answer_only_after_their_own() {
        var ticket = answered();
        done(agent.post(ticket + "/closure", agent.get(ticket).tag(), "{}"));
        var begun = agent.post(EXERCISES, "");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        var one = begun.response().headers().firstValue("Location").orElseThrow();
        assertThat(begun.json().path("asked")).isNotEmpty();
        assertThat(begun.json().path("given")).isEmpty();
        assertThat(agent.post(one + "/answer", json(Map.of("words", " "))).toString())
                .startsWith("422")
                .contains("/words");
        var mine = json(Map.of("words", "My own."));
        var answered = done(agent.post(one + "/answer", mine));
        assertThat(answered.text("answer")).isEqualTo("My own.");
        assertThat(answered.json().path("given")).isNotEmpty();
        assertThat(agent.post(one + "/answer", mine).status()).isEqualTo(422);
        assertThat(agent.get(EXERCISES).toString()).contains(begun.text("id"));
        assertThat(lead.get(one).status()).as("another's").isEqualTo(404);
    }

    private String answered() {
        var words = Map.of("topic", "domain", "title", "By program", "words", "Which records?");
        var ticket = TICKETS + "/" + done(customer.post(TICKETS, json(words))).text("id");
        var reply = json(Map.of("words", "These three.", "aim", "ANSWER"));
        done(agent.post(ticket + "/replies", agent.get(ticket).tag(), reply));
        return ticket;
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
