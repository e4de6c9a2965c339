package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// Tickets for programs: asked, read, replied to, noted on, closed.
class TicketsApiTest {
    private static final String ALL = "/api/v1/tickets";

    private final Installation guildhall = Installation.get();

    @Test
    void a_program_asks_and_another_answers_and_notes_stay_on_the_desk() {
        var customer = Program.of(guildhall, guildhall.crowd().owner("Priya Program"));
        var desk = Program.of(guildhall, guildhall.crowd().staff("Dora Desk", Role.SUPPORT_AGENT));
        var asked =
                customer.post(
                        ALL,
                        Program.json(
                                Map.of(
                                        "topic", "domain",
                                        "title", "By program",
                                        "words", "Which records?")));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var one = ALL + "/" + asked.text("id");
        assertThat(asked.response().headers().firstValue("Location")).contains(one);
        var noted = desk.post(one + "/notes", Program.json(Map.of("note", "A hard case.")));
        assertThat(noted.json().path("notes").get(0).path("text").asString())
                .isEqualTo("A hard case.");
        var reply = Program.json(Map.of("words", "These three.", "aim", "ANSWER"));
        assertThat(desk.post(one + "/replies", asked.tag(), reply).status())
                .as("on what was not read")
                .isEqualTo(412);
        assertThat(desk.post(one + "/replies", noted.tag(), reply).text("state"))
                .isEqualTo("ANSWERED");
        var read = customer.get(one);
        assertThat(read.toString()).contains("These three.").doesNotContain("A hard case.");
        assertThat(customer.post(one + "/notes", Program.json(Map.of("note", "x"))).status())
                .isEqualTo(403);
        var closed = customer.post(one + "/closure", read.tag(), "{}");
        assertThat(closed.text("state")).isEqualTo("CLOSED");
        var twice = customer.post(one + "/closure", closed.tag(), "{}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().at("/state/name").asString()).isEqualTo("CLOSED");
        assertThat("\"" + twice.json().path("version").asLong() + "\"").isEqualTo(closed.tag());
        assertThat(customer.get(ALL).json().path("data").size()).isEqualTo(1);
        assertThat(desk.get(ALL + "?state=CLOSED&limit=200").toString()).contains("By program");
        assertThat(desk.get(ALL + "?state=ODD").status()).isEqualTo(422);
    }
}
