package org.guildhall.diagnosis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// The tables behind diagnoses by programs: read, tried, published, and the rules of filings.
class TablesApiTest {
    private static final String ALL = "/api/v1/diagnoses";
    private static final String POLICIES = "/api/v1/filing-policies";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Program lead = Program.of(guildhall, crowd.staff("Lea Lead", Role.SUPPORT_LEAD));
    private final Program agent =
            Program.of(guildhall, crowd.staff("Ada Agent", Role.SUPPORT_AGENT));

    @Test
    void a_table_is_read_tried_and_published_as_its_next_version() {
        var one = ALL + "/become-distributor";
        assertThat(done(lead.get(ALL + "?limit=200")).toString()).contains("become-distributor");
        var seen = done(lead.get(one));
        assertThat(seen.json().path("rules")).isNotEmpty();
        var version = seen.json().path("version").asInt();
        var text = done(lead.get(one + "/versions/" + version + "/file")).text("text");

        var checked = done(lead.post(ALL + "/check", json(Map.of("text", text))));
        assertThat(checked.json().path("sound").asBoolean()).isTrue();
        assertThat(checked.json().path("examples")).isNotEmpty();
        var broken = done(lead.post(ALL + "/check", json(Map.of("text", "code: 1"))));
        assertThat(broken.json().path("sound").asBoolean()).isFalse();
        assertThat(broken.json().path("problems")).isNotEmpty();

        assertThat(lead.put(one, seen.tag(), json(Map.of("text", text))).toString())
                .as("the same text")
                .startsWith("422")
                .contains("/text");
        var other = json(Map.of("text", text + "# By program.\n"));
        var published = done(lead.put(one, seen.tag(), other));
        assertThat(published.json().path("version").asInt()).isGreaterThan(version);
        assertThat(lead.put(one, seen.tag(), other).status()).isEqualTo(412);
        assertThat(done(lead.get(one + "/versions")).json().at("/data/0/version").asInt())
                .isEqualTo(published.json().path("version").asInt());
        assertThat(lead.post(ALL, json(Map.of("text", text))).status())
                .as("there is one of that code")
                .isEqualTo(409);
        assertThat(agent.get(one).status()).isEqualTo(403);
        assertThat(lead.get(ALL + "/nothing").status()).isEqualTo(404);
        assertThat(lead.get(ALL + "/nothing/versions").status()).isEqualTo(404);
    }

    @Test
    void a_new_table_is_there_under_its_code() {
        var version = done(lead.get(ALL + "/alimail-domain")).json().path("version").asInt();
        var file = lead.get(ALL + "/alimail-domain/versions/" + version + "/file");
        var text = file.text("text").replace("code: alimail-domain", "code: by-program");
        var made = lead.post(ALL, json(Map.of("text", text)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var at = made.response().headers().firstValue("Location").orElseThrow();
        assertThat(at).isEqualTo(ALL + "/by-program");
        assertThat(done(lead.get(at)).text("code")).isEqualTo("by-program");
    }

    @Test
    void a_rule_of_filings_is_entered_and_stays() {
        var rule = new HashMap<String, String>(Map.of("tld", ".example", "filing", "NOT_NEEDED"));
        rule.putAll(Map.of("region", "ELSEWHERE", "from", "2031-01-01", "source", "Notice 7"));
        var entered = done(lead.post(POLICIES, json(rule)));
        assertThat(entered.toString()).contains("\"tld\":\"example\"", "Notice 7");
        assertThat(done(lead.get(POLICIES)).toString()).contains("Notice 7");
        rule.put("site", "moon");
        assertThat(lead.post(POLICIES, json(rule)).toString()).startsWith("422").contains("/site");
        assertThat(agent.get(POLICIES).status()).isEqualTo(403);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
