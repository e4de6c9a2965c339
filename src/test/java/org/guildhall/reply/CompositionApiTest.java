package org.guildhall.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.diagnosis.Customers;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// Replies put together of parts, by programs.
class CompositionApiTest {
    private static final String V1 = "/api/v1";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Customers customers = new Customers(guildhall);
    private final Persona owner = customers.verified("international", "IN", "2020-03-01");
    private final Program desk =
            Program.of(guildhall, crowd.staff("Sofia Agent", Role.SUPPORT_AGENT));

    @Test
    void a_reply_is_composed_from_templates_and_sent_with_what_it_cites() {
        var ticket = asked("Move my domain to the China site, please.");
        var here = ticket + "/composition";
        var composed = done(desk.get(here + "?templates=transfer-between-sites"));
        assertThat(composed.text("kind")).isEqualTo("REFUSAL");
        assertThat(composed.json().path("problems")).isEmpty();
        assertThat(composed.text("words")).contains("We are sorry");
        var sent =
                done(
                        desk.post(
                                here,
                                composed.tag(),
                                json(
                                        Map.of(
                                                "parts", composed.json().path("parts"),
                                                "citations", composed.json().path("citations"),
                                                "aim", composed.text("aim")))));
        assertThat(sent.text("state")).isEqualTo("ANSWERED");
        assertThat(Program.of(guildhall, owner).get(ticket).toString()).contains("We are sorry");
        assertThat(desk.get(here + "?templates=nothing").toString())
                .startsWith("422")
                .contains("/templates");
        assertThat(desk.get(here + "?kind=ODD").toString()).startsWith("422").contains("/kind");
        assertThat(desk.get(V1 + "/tickets/" + UUID.randomUUID() + "/composition").status())
                .isEqualTo(404);
        assertThat(Program.of(guildhall, owner).get(here).status()).isEqualTo(403);
    }

    @Test
    void an_empty_slot_is_told_and_keeps_the_reply_here() {
        var here = asked("How do I configure my domain?") + "/composition";
        var composed = done(desk.get(here + "?templates=directmail-domain-manual"));
        assertThat(composed.json().at("/problems/0/code").asString()).isEqualTo("reply.lint.slot");
        var parts = json(Map.of("parts", composed.json().path("parts"), "aim", "ANSWER"));
        assertThat(desk.post(here, composed.tag(), parts).toString())
                .startsWith("422")
                .contains("reply.lint.slot");
        var odd = json(Map.of("parts", Map.of("nose", "x"), "aim", "ANSWER"));
        assertThat(desk.post(here, composed.tag(), odd).toString())
                .startsWith("422")
                .contains("/parts/nose");
        var nothing = "{\"parts\":{\"body\":null},\"aim\":\"ANSWER\"}";
        assertThat(desk.post(here, composed.tag(), nothing).toString())
                .startsWith("400")
                .contains("/parts/body");
        var cited = Collections.nCopies(101, Map.of("article", "icp-filing", "version", 1));
        var many =
                json(
                        Map.of(
                                "parts",
                                composed.json().path("parts"),
                                "citations",
                                cited,
                                "aim",
                                "ANSWER"));
        assertThat(desk.post(here, composed.tag(), many).toString())
                .startsWith("422")
                .contains("/citations");
        assertThat(desk.post(here, "\"99\"", parts).status()).isEqualTo(412);
    }

    @Test
    void without_templates_the_newest_diagnosis_says_what_is_replied() {
        var ticket = asked("I cannot activate DirectMail");
        var wish = json(Map.of("diagnosis", "directmail-activation"));
        assertThat(desk.post(ticket + "/diagnosis", wish).status()).isEqualTo(201);
        var composed = done(desk.get(ticket + "/composition"));
        assertThat(composed.json().at("/parts/body").asString()).contains("Paytm");
        assertThat(composed.text("aim")).isEqualTo("ASK");
    }

    @Test
    void templates_are_listed_and_read() {
        var all = done(desk.get(V1 + "/reply-templates?limit=200")).json().path("data");
        assertThat(all.valueStream().map(each -> each.path("name").asString()))
                .contains("transfer-between-sites");
        var one = done(desk.get(V1 + "/reply-templates/directmail-domain-manual"));
        assertThat(one.json().path("slots").has("domain")).isTrue();
        assertThat(one.json().path("bodies").propertyNames())
                .containsAll(List.of("en", "zh", "es"));
        assertThat(desk.get(V1 + "/reply-templates/nothing").status()).isEqualTo(404);
    }

    private String asked(String title) {
        return V1 + "/tickets/" + customers.ask(owner, "domain", title);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
