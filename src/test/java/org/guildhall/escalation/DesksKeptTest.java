package org.guildhall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// Who keeps the desks that requests are handed to, on pages and by programs.
class DesksKeptTest extends EscalationGround {
    @Test
    void support_leads_alone_keep_the_desks_and_addresses_are_looked_at() {
        assertThat(desk.get(DESKS).status()).isEqualTo(403);
        var lead = lead();
        var wrong = fields("Nowhere", "TRACKER", "ftp://example.com", "Q");
        assertThat(lead.post(DESKS, wrong).page().select("#problem-address")).isNotEmpty();
        var queueless = fields("Nowhere", "TRACKER", "http://127.0.0.1:9", "");
        assertThat(lead.post(DESKS, queueless).page().select("#problem-queue")).isNotEmpty();
        var elsewhere = Installation.get();
        var other =
                elsewhere.crowd().signedIn(elsewhere.crowd().staff("Leo Lead", Role.SUPPORT_LEAD));
        var inside = fields("Inside", "TRACKER", "https://127.0.0.1/", "Q");
        assertThat(other.post(DESKS, inside).page().select("#problem-address").text())
                .contains("private network");
    }

    @Test
    void programs_keep_the_desks_by_the_same_rules() {
        var all = "/api/v1/escalation-desks";
        assertThat(Program.of(guildhall, agent).get(all).status()).isEqualTo(403);
        var program = Program.of(guildhall, crowd.staff("Leo Lead", Role.SUPPORT_LEAD));
        var body = new TreeMap<String, Object>();
        body.put("name", "By program " + customer.id().value());
        body.put("way", "MAIL");
        body.put("address", "nowhere");
        body.put("language", "en");
        body.put("days", 2);
        var wrong = program.post(all, Program.json(body));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/address");

        body.put("address", "noc@carrier.example");
        body.put("token", Tracker.TOKEN);
        var made = program.post(all, Program.json(body));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var one = all + "/" + made.text("id");
        assertThat(made.toString()).doesNotContain(Tracker.TOKEN);
        assertThat(program.get(all + "?limit=200").toString()).contains(made.text("id"));
        body.put("days", 5);
        var changed = program.put(one, made.tag(), Program.json(body));
        assertThat(changed.json().path("days").asInt()).isEqualTo(5);
        assertThat(program.put(one, made.tag(), Program.json(body)).status()).isEqualTo(412);
        assertThat(escalate(asked(), made.text("id")).status()).isEqualTo(303);
        assertThat(program.delete(one, changed.tag()).status()).isEqualTo(409);
        var lead = lead();
        assertThat(lead.get(DESKS + "/" + made.text("id")).page().select("#remove")).isEmpty();

        var unused = program.post(all, Program.json(body));
        var other = all + "/" + unused.text("id");
        assertThat(program.delete(other, unused.tag()).status()).isEqualTo(200);
        assertThat(program.get(other).status()).isEqualTo(404);

        var third = program.post(all, Program.json(body)).text("id");
        var page = lead.get(DESKS + "/" + third).page();
        var removal = page.select("form[action$=removal]");
        var seen = Fields.of("version", removal.select("[name=version]").val());
        assertThat(lead.post(removal.attr("action"), seen).status()).isEqualTo(303);
        assertThat(program.get(all + "/" + third).status()).isEqualTo(404);
    }
}
