package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Visit.File;
import org.junit.jupiter.api.Test;

/// What agents do with a ticket besides replying, and files on both sides, by programs.
class TicketCareApiTest {
    private static final String ALL = "/api/v1/tickets";

    private final Installation guildhall = Installation.get();
    private final Persona dora = guildhall.crowd().staff("Dora Desk", Role.SUPPORT_AGENT);
    private final Program customer = program(guildhall.crowd().owner("Cleo Customer"));
    private final Program desk = program(dora);

    @Test
    void a_ticket_is_taken_given_put_right_and_lent_to_another_team() {
        var asked = done(ask("Which records?"));
        var one = ALL + "/" + asked.text("id");
        var taken = done(desk.post(one + "/assignment", asked.tag(), "{}"));
        assertThat(taken.text("agent")).isEqualTo("Dora Desk");
        assertThat(desk.post(one + "/assignment", asked.tag(), "{}").status()).isEqualTo(412);
        var ali = guildhall.crowd().staff("Ali Agent", Role.SUPPORT_AGENT);
        assertThat(desk.get("/api/v1/ticket-agents").toString()).contains(ali.id().value() + "");
        var to = json(Map.of("agent", ali.id().value()));
        var given = done(desk.post(one + "/assignment", taken.tag(), to));
        assertThat(given.text("agent")).isEqualTo("Ali Agent");

        var matter = matter("HIGH");
        var right = done(desk.put(one + "/matter", given.tag(), matter));
        assertThat(right.toString()).contains("\"HIGH\"", "\"dns\"", "Records of a zone");
        var odd = desk.put(one + "/matter", right.tag(), matter("ODD"));
        assertThat(odd.toString()).startsWith("422").contains("/priority");

        var team = json(Map.of("team", "Network"));
        var lent = done(desk.post(one + "/team", right.tag(), team));
        assertThat(lent.text("team")).isEqualTo("Network");
        assertThat(lent.text("state")).isEqualTo("WAITING_FOR_TEAM");
        var own = customer.get(one);
        assertThat(own.toString()).doesNotContain("Network", "Ali Agent", "\"dns\"");
        assertThat(own.text("state")).as("to customers our teams are one").isEqualTo("OPEN");
        assertThat(customer.get(ALL + "?state=OPEN").toString()).contains(asked.text("id"));
        assertThat(customer.get(ALL + "?state=WAITING_FOR_TEAM").status()).isEqualTo(422);
        var back = done(desk.delete(one + "/team", lent.tag()));
        assertThat(back.text("team")).isEmpty();
        assertThat(customer.post(one + "/team", back.tag(), team).status()).isEqualTo(403);
        assertThat(customer.put(one + "/matter", back.tag(), matter).status()).isEqualTo(403);
    }

    @Test
    void tickets_are_linked_parted_and_merged() {
        var first = done(ask("The first thing."));
        var one = ALL + "/" + first.text("id");
        var more = done(customer.post(one + "/messages", json(Map.of("words", "Another thing."))));
        var second = more.json().at("/messages/1/id").asString();
        var parting =
                json(
                        Map.of(
                                "messages", List.of(second),
                                "title", "Another thing",
                                "topic", "domain"));
        var part = done(desk.post(one + "/parting", more.tag(), parting));
        assertThat(part.text("number")).isNotEqualTo(first.text("number"));
        assertThat(desk.get(one + "/links").toString()).contains(part.text("number"));
        assertThat(customer.get(one).toString()).doesNotContain("Another thing.");

        var third = done(ask("The same again."));
        var link = json(Map.of("link", third.text("number")));
        done(desk.post(one + "/links", link));
        assertThat(desk.post(one + "/links", link).toString()).startsWith("422").contains("/link");
        assertThat(customer.get(one + "/links").status()).isEqualTo(403);

        var other = ALL + "/" + third.text("id");
        var nowhere = json(Map.of("into", "SUP-1999-00001"));
        var seen = desk.get(other);
        assertThat(desk.post(other + "/merger", seen.tag(), nowhere).toString())
                .startsWith("422")
                .contains("/into");
        var look = desk.get(other + "/merger?into=" + first.text("number"));
        assertThat(look.json().at("/into/id").asString()).isEqualTo(first.text("id"));
        assertThat(look.json().path("messages").asInt()).isEqualTo(1);
        assertThat(look.json().path("hindrance").isNull()).as(look.toString()).isTrue();
        assertThat(desk.get(other + "/merger?into=SUP-1999-00001").status()).isEqualTo(422);
        assertThat(desk.get(other + "/merger").toString()).startsWith("422").contains("/into");
        assertThat(customer.get(other + "/merger?into=x").status()).isEqualTo(403);
        var foreign = done(ask(program(guildhall.crowd().owner("Fay Foreign")), "Mine."));
        var hindered = desk.get(other + "/merger?into=" + foreign.text("number"));
        assertThat(hindered.json().at("/hindrance/code").asString())
                .isEqualTo("ticket.merge.customers");
        var into = json(Map.of("into", first.text("number").toLowerCase(Locale.ROOT)));
        var merged = done(desk.post(other + "/merger", seen.tag(), into));
        assertThat(merged.text("id")).isEqualTo(first.text("id"));
        assertThat(merged.toString()).contains("The same again.");
        assertThat(desk.get(other).text("merged_into")).isEqualTo(first.text("id"));
    }

    @Test
    void files_go_along_with_what_is_said_and_a_note_keeps_its_own() {
        var question = Map.of("topic", "domain", "title", "With a file", "words", "See the paper.");
        var asked = done(customer.form(ALL, "", question, List.of(pdf("paper.pdf"))));
        var one = ALL + "/" + asked.text("id");
        var paper = asked.json().at("/messages/0/files/0");
        assertThat(paper.path("name").asString()).isEqualTo("paper.pdf");
        var file = one + "/files/" + paper.path("id").asString();
        assertThat(desk.get(file).bytes()).isEqualTo(Crowd.PDF);

        var note = Map.of("note", "What the log says.");
        var noted = done(desk.form(one + "/notes", "", note, List.of(log())));
        var secret = one + "/files/" + noted.json().at("/notes/0/files/0/id").asString();
        assertThat(desk.get(secret).status()).isEqualTo(200);
        assertThat(customer.get(secret).status()).isEqualTo(404);

        var reply = Map.of("words", "Größer: 多一点。", "aim", "ANSWER");
        var files = List.of(pdf("answer.pdf"), log());
        assertThat(desk.form(one + "/replies", asked.tag(), reply, files).status()).isEqualTo(412);
        var answered = done(desk.form(one + "/replies", noted.tag(), reply, files));
        assertThat(answered.text("state")).isEqualTo("ANSWERED");
        var read = customer.get(one).json().at("/messages/1");
        assertThat(read.path("text").asString()).isEqualTo("Größer: 多一点。");
        assertThat(read.path("files")).hasSize(2);

        var broken = new File("files", "x.pdf", "application/pdf", new byte[] {1, 2, 0, 3});
        var more = customer.form(one + "/messages", "", Map.of("words", "x"), List.of(broken));
        assertThat(more.toString()).startsWith("422").contains("/files");
        var why = json(Map.of("entry", paper.path("id").asString(), "reason", "A password in it."));
        assertThat(done(desk.post(one + "/removals", why)).toString())
                .contains("A password in it.");
        assertThat(desk.get(file).status()).isEqualTo(404);
        var stranger = program(guildhall.crowd().owner("Sam Stranger"));
        assertThat(stranger.get(secret).status()).isEqualTo(404);
        assertThat(stranger.form(one + "/messages", "", Map.of("words", "x"), List.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_request_of_a_call_is_written_down_for_the_caller() {
        assertThat(customer.get("/api/v1/ticket-topics").toString()).contains("\"domain\"");
        var call = new HashMap<>(Map.of("email", "cal@called.example", "name", "Cal"));
        call.putAll(Map.of("language", "es", "topic", "domain", "title", "By telephone"));
        call.put("words", "A zone that is gone.");
        var opened = done(desk.post(ALL + "/by-hand", json(call)));
        assertThat(opened.text("requester")).isEqualTo("Cal");
        assertThat(opened.text("language")).isEqualTo("es");
        call.put("email", "nobody");
        assertThat(desk.post(ALL + "/by-hand", json(call)).toString())
                .startsWith("422")
                .contains("/email");
        assertThat(customer.post(ALL + "/by-hand", json(call)).status()).isEqualTo(403);
    }

    private Said ask(String words) {
        return ask(customer, words);
    }

    private static Said ask(Program by, String words) {
        return by.post(ALL, json(Map.of("topic", "domain", "title", "By program", "words", words)));
    }

    private static String matter(String priority) {
        return json(
                Map.of(
                        "title", "Records of a zone",
                        "topic", "domain",
                        "priority", priority,
                        "language", "en",
                        "tags", List.of("dns", "zone")));
    }

    private static File pdf(String name) {
        return new File("files", name, "application/pdf", Crowd.PDF);
    }

    private static File log() {
        var words = "12:00 refused\n".getBytes(StandardCharsets.UTF_8);
        return new File("files", "a.log", "text/plain", words);
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
