package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// What support leads keep for the desk, by programs: replies kept ready, who gets what by rule,
/// what is promised; and what comes of it on tickets.
class DeskSettingsApiTest {
    private static final String V1 = "/api/v1";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona dora = crowd.staff("Dora Desk", Role.SUPPORT_AGENT);
    private final Program agent = Program.of(guildhall, dora);
    private final Program lead = Program.of(guildhall, crowd.staff("Lea Lead", Role.SUPPORT_LEAD));
    private final Program customer = Program.of(guildhall, crowd.owner("Cleo Customer"));

    @Test
    void a_reply_is_kept_ready_filled_in_for_a_ticket_and_thrown_away() {
        var name = "Records " + UUID.randomUUID();
        var wish = macro(name, "Dear {name}, about {number}.");
        assertThat(agent.post(V1 + "/macros", wish).status()).isEqualTo(403);
        var kept = lead.post(V1 + "/macros", wish);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        var one = kept.response().headers().firstValue("Location").orElseThrow();
        assertThat(lead.post(V1 + "/macros", wish).toString()).startsWith("422").contains("/name");
        assertThat(agent.get(V1 + "/macros?limit=200").toString()).contains(name);

        var asked = ask();
        var filled = agent.get(V1 + "/tickets/" + asked.text("id") + "/macros/" + kept.text("id"));
        assertThat(filled.text("words"))
                .isEqualTo("Dear Cleo Customer, about " + asked.text("number") + ".");
        assertThat(filled.text("aim")).isEqualTo("ANSWER");
        assertThat(customer.get(V1 + "/macros").status()).isEqualTo(403);

        var changed = done(lead.put(one, kept.tag(), macro(name, "Other words.")));
        assertThat(changed.text("text")).isEqualTo("Other words.");
        assertThat(lead.put(one, kept.tag(), wish).status()).isEqualTo(412);
        done(lead.delete(one, changed.tag()));
        assertThat(agent.get(one).status()).isEqualTo(404);
    }

    @Test
    void whoever_throws_away_what_a_page_ends_with_goes_on_with_the_next_page() {
        var names = "Paged " + UUID.randomUUID();
        var first = lead.post(V1 + "/macros", macro(names + " 1", "One."));
        done(lead.post(V1 + "/macros", macro(names + " 2", "Two.")));
        var page = done(lead.get(V1 + "/macros?limit=1"));
        while (!page.toString().contains(names + " 1")) {
            page = done(lead.get(next(page)));
        }
        done(lead.delete(V1 + "/macros/" + first.text("id"), first.tag()));
        assertThat(lead.get(next(page)).toString()).startsWith("200").contains(names + " 2");
    }

    private static String next(Program.Said page) {
        return V1 + "/macros?limit=1&cursor=" + page.text("next_cursor");
    }

    @Test
    void what_comes_to_somebody_by_rule_is_read_and_said() {
        var one = V1 + "/ticket-duties/" + dora.id().value();
        var seen = done(lead.get(one));
        assertThat(seen.json().path("takes").asBoolean()).isFalse();
        var odd = json(Map.of("takes", true, "topics", List.of("nothing")));
        assertThat(lead.put(one, seen.tag(), odd).toString()).startsWith("422").contains("/topics");
        var nothing = "{\"takes\":true,\"topics\":[null]}";
        assertThat(lead.put(one, seen.tag(), nothing).toString())
                .startsWith("400")
                .contains("/topics/0");
        var takes = json(Map.of("takes", true, "topics", List.of("directmail", "domain")));
        var said = done(lead.put(one, seen.tag(), takes));
        assertThat(said.json().path("topics").toString()).isEqualTo("[\"directmail\",\"domain\"]");
        assertThat(lead.put(one, seen.tag(), takes).status()).isEqualTo(412);
        assertThat(lead.get(V1 + "/ticket-duties").toString()).contains("Dora Desk");
        assertThat(agent.get(one).status()).isEqualTo(403);
        assertThat(lead.get(V1 + "/ticket-duties/" + UUID.randomUUID()).status()).isEqualTo(404);
        done(lead.put(one, said.tag(), json(Map.of("takes", false, "topics", List.of()))));
    }

    @Test
    void what_is_promised_is_read_changed_and_told_on_tickets() {
        var one = V1 + "/ticket-pledges/URGENT";
        var seen = done(lead.get(one));
        var first = seen.json().path("first_minutes").asInt();
        var resolution = seen.json().path("resolution_minutes").asInt();
        assertThat(lead.put(one, seen.tag(), pledge(first, first - 1)).toString())
                .startsWith("422")
                .contains("/resolution_minutes");
        assertThat(lead.put(one, seen.tag(), pledge(0, resolution)).toString())
                .startsWith("422")
                .contains("/first_minutes");
        var kept = done(lead.put(one, seen.tag(), pledge(first, resolution + 1)));
        assertThat(kept.json().path("resolution_minutes").asInt()).isEqualTo(resolution + 1);
        assertThat(lead.put(one, seen.tag(), pledge(first, resolution)).status()).isEqualTo(412);
        done(lead.put(one, kept.tag(), pledge(first, resolution)));
        assertThat(done(lead.get(V1 + "/ticket-pledges")).json().path("data")).hasSize(4);
        assertThat(agent.get(one).status()).isEqualTo(403);
        assertThat(lead.get(V1 + "/ticket-pledges/ODD").status()).isEqualTo(404);

        var asked = ask();
        var ticket = V1 + "/tickets/" + asked.text("id");
        assertThat(asked.json().at("/promises/0/kind").asString()).isEqualTo("FIRST_REPLY");
        assertThat(asked.json().path("promises")).hasSize(1);
        var read = agent.get(ticket);
        assertThat(read.json().path("promises")).hasSize(2);
        assertThat(read.json().at("/promises/1/state").asString()).isEqualTo("RUNNING");
        var replied = reply(ticket, read, "ASK");
        assertThat(replied.json().at("/promises/0/state").asString()).isEqualTo("STANDING_STILL");
        assertThat(customer.get(ticket).json().path("promises")).isEmpty();
    }

    @Test
    void a_customer_says_whether_the_newest_reply_helped() {
        var asked = ask();
        var ticket = V1 + "/tickets/" + asked.text("id");
        var good = json(Map.of("score", "GOOD", "words", "At once."));
        assertThat(customer.post(ticket + "/rating", good).status())
                .as("nothing was replied")
                .isEqualTo(409);
        assertThat(customer.get(ticket + "/rating").status()).isEqualTo(404);
        reply(ticket, agent.get(ticket), "ANSWER");
        assertThat(done(customer.post(ticket + "/rating", good)).text("words"))
                .isEqualTo("At once.");
        var bad = json(Map.of("score", "BAD"));
        assertThat(done(customer.post(ticket + "/rating", bad)).text("score")).isEqualTo("BAD");
        assertThat(customer.get(ticket + "/rating").text("score")).isEqualTo("BAD");
        assertThat(customer.post(ticket + "/rating", json(Map.of("score", "ODD"))).toString())
                .startsWith("422")
                .contains("/score");
        assertThat(agent.get(V1 + "/events?subject=ticket/" + asked.text("id")).toString())
                .contains("ticket.rated");
        var stranger = Program.of(guildhall, crowd.owner("Sam Stranger"));
        assertThat(stranger.post(ticket + "/rating", good).status()).isEqualTo(404);
        assertThat(agent.post(ticket + "/rating", good).status()).isEqualTo(403);
    }

    private Said ask() {
        var words = Map.of("topic", "domain", "title", "By program", "words", "Which records?");
        return done(customer.post(V1 + "/tickets", json(words)));
    }

    private Said reply(String ticket, Said seen, String aim) {
        var reply = json(Map.of("words", "These three.", "aim", aim));
        return done(agent.post(ticket + "/replies", seen.tag(), reply));
    }

    private static String macro(String name, String text) {
        return json(Map.of("name", name, "text", text, "aim", "ANSWER"));
    }

    private static String pledge(int first, int resolution) {
        return json(Map.of("first_minutes", first, "resolution_minutes", resolution));
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
