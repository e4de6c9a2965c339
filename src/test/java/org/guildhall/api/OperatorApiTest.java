package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// What administrators do, by programs: the audit trail, legal holds and retention, staff, and
/// programs' accounts.
class OperatorApiTest {
    private static final String V1 = "/api/v1";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona ada = crowd.staff("Ada Administrator", Role.ADMINISTRATOR);
    private final Program administrator = program(ada);
    private final Program lead = program(crowd.staff("Lea Lead", Role.BD_LEAD));

    @Test
    void the_trail_is_read_backwards_from_its_head_and_each_entry_follows_the_one_before_it() {
        var owner = crowd.verifiedOwner("Tara Trail", "Trail By Program Pty Ltd");
        var id = new Stations(guildhall).submitted(owner).toString();
        var here = V1 + "/audit";
        Eventually.holds(
                "the trail has heard of it",
                () -> administrator.get(here + "?object=" + id).toString().contains(".submit"));

        var head = done(administrator.get(here + "/head"));
        var newest = done(administrator.get(here + "/" + head.json().path("number").asLong()));
        assertThat(newest.text("hash")).isEqualTo(head.text("hash"));
        var pages = new ArrayList<Long>();
        for (var next = "?limit=1&object=" + id; !next.isEmpty(); ) {
            var page = done(administrator.get(here + next));
            page.json().path("data").forEach(entry -> pages.add(entry.path("number").asLong()));
            var cursor = page.text("next_cursor");
            next = cursor.isEmpty() ? "" : "?limit=1&object=" + id + "&cursor=" + cursor;
        }
        assertThat(pages)
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((one, two) -> two.compareTo(one));
        assertThat(administrator.get(here + "?view=EVERYTHING").toString())
                .startsWith("422")
                .contains("/view");
        assertThat(administrator.get(here + "?from=yesterday").status()).isEqualTo(422);
        assertThat(administrator.get(here + "?from=%2B999999999-01-01T00:00:00Z").toString())
                .startsWith("422")
                .contains("/from");
        assertThat(administrator.get(here + "/nonsense").status()).isEqualTo(404);
        assertThat(lead.get(here).status()).isEqualTo(403);

        var file = done(administrator.get(here + ".csv?object=" + id));
        assertThat(file.toString()).contains("number,at,name,role", "application.submit", id);
        assertThat(lead.get(here + ".csv").status()).isEqualTo(403);
    }

    @Test
    void a_case_is_kept_whole_while_it_is_under_hold() {
        var owner = crowd.verifiedOwner("Hanna Held", "Held By Program Pty Ltd");
        var id = new Stations(guildhall).submitted(owner).toString();
        var number = done(lead.get(V1 + "/applications/" + id)).text("number");
        var wanted = json(Map.of("number", number, "reason", "Court order 12/26"));

        var held = administrator.post(V1 + "/legal-holds", wanted);
        assertThat(held.status()).as(held.toString()).isEqualTo(201);
        assertThat(administrator.post(V1 + "/legal-holds", wanted).status()).isEqualTo(422);
        assertThat(done(administrator.get(V1 + "/legal-holds")).toString())
                .contains(number, "Court order 12/26", "Ada Administrator");
        var one = V1 + "/legal-holds/" + id;
        assertThat(lead.delete(one, "\"1\"").status()).isEqualTo(403);
        done(administrator.delete(one, "\"1\""));
        assertThat(administrator.delete(one, "\"1\"").status()).isEqualTo(404);
        var nothing = json(Map.of("number", "APP-1999-00001", "reason", "None"));
        assertThat(administrator.post(V1 + "/legal-holds", nothing).toString())
                .startsWith("422")
                .contains("/number");
        assertThat(done(administrator.get(V1 + "/retention")).toString())
                .contains("\"kept\":\"P", "\"things\":");
    }

    @Test
    void staff_are_listed_with_their_roles() {
        var listed = done(administrator.get(V1 + "/staff?limit=200"));
        assertThat(listed.toString()).contains(ada.email(), "ADMINISTRATOR");
        var one = V1 + "/staff/" + ada.id().value();
        assertThat(done(administrator.get(one)).text("name")).isEqualTo("Ada Administrator");
        assertThat(administrator.get(V1 + "/staff/" + UUID.randomUUID()).status()).isEqualTo(404);
        var owner = crowd.owner("Olga Owner");
        assertThat(administrator.get(V1 + "/staff/" + owner.id().value()).status())
                .as("not staff")
                .isEqualTo(404);
        assertThat(lead.get(V1 + "/staff").status()).isEqualTo(403);
    }

    @Test
    void staff_are_asked_in_given_roles_and_let_in_no_more() {
        var all = V1 + "/staff-invitations";
        var wanted =
                Map.of(
                        "name", "Kim Keen",
                        "email", "kim.keen@vendor.example",
                        "roles", List.of("BD"),
                        "language", "es");
        assertThat(lead.post(all, json(wanted)).status()).isEqualTo(403);
        var none = new HashMap<String, Object>(wanted);
        none.put("roles", List.of());
        assertThat(administrator.post(all, json(none)).toString())
                .startsWith("422")
                .contains("/roles");
        var sent = administrator.post(all, json(wanted));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        assertThat(administrator.get(all).toString()).contains("kim.keen@vendor.example", "es");
        var back = all + "/" + sent.text("id") + "/withdrawal";
        done(administrator.post(back, "{}"));
        assertThat(administrator.post(back, "{}").status()).isEqualTo(404);

        var vera = crowd.staff("Vera Verifier", Role.VERIFIER);
        var one = V1 + "/staff/" + vera.id().value();
        var seen = done(administrator.get(one)).tag();
        var roles = json(Map.of("roles", List.of("VERIFIER", "BD")));
        assertThat(lead.put(one + "/roles", seen, roles).status()).isEqualTo(403);
        var given = done(administrator.put(one + "/roles", seen, roles));
        assertThat(given.toString()).contains("\"given\":[\"BD\",\"VERIFIER\"]");
        assertThat(administrator.put(one + "/roles", seen, roles).status()).isEqualTo(412);
        assertThat(
                        administrator
                                .put(
                                        one + "/roles",
                                        given.tag(),
                                        json(Map.of("roles", List.of("KING"))))
                                .toString())
                .startsWith("422")
                .contains("/roles");
        assertThat(done(administrator.post(one + "/deactivation", "{}")).text("deactivated_at"))
                .isNotEmpty();
        assertThat(done(administrator.post(one + "/reactivation", "{}")).text("deactivated_at"))
                .isEmpty();
    }

    @Test
    void a_service_account_is_made_and_its_secret_told_once() {
        var all = V1 + "/service-accounts";
        var scopes = List.of("VIEW_APPLICATIONS");
        var wanted = Map.of("name", "CRM " + UUID.randomUUID(), "purpose", "CRM", "scopes", scopes);
        var made = administrator.post(all, json(wanted));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(administrator.post(all, json(wanted)).toString())
                .startsWith("422")
                .contains("/name");
        var one = all + "/" + made.text("id");
        var signs = json(Map.of("purpose", "CRM", "scopes", List.of("COUNTERSIGN_CONTRACTS")));
        assertThat(administrator.put(one, made.tag(), signs).toString())
                .startsWith("422")
                .contains("/scopes");

        var key = UUID.randomUUID().toString();
        var token = json(Map.of("name", "night job", "days", 30));
        var opened = administrator.post(one + "/tokens", "\"1\"", key, token);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var crm = new Program(guildhall, opened.text("secret"));
        done(crm.get(V1 + "/applications"));
        assertThat(crm.get(all).status()).isEqualTo(403);
        var again = administrator.post(one + "/tokens", "\"1\"", key, token);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.bytes()).as("kept nowhere").isEmpty();
        var tokens = done(administrator.get(one + "/tokens"));
        assertThat(tokens.json().path("data")).hasSize(1);
        assertThat(tokens.toString()).doesNotContain(opened.text("secret"));
        var id = tokens.json().at("/data/0/id").asString();
        assertThat(opened.text("id")).isEqualTo(id);
        assertThat(opened.response().headers().firstValue("Location").orElse(""))
                .endsWith("/tokens/" + id);
        assertThat(crm.get(V1 + "/account/tokens").status()).as("kept by people").isEqualTo(404);
        assertThat(crm.delete(V1 + "/account/tokens/" + id, "\"1\"").status()).isEqualTo(404);
        var ever = json(Map.of("name", "for ever", "days", 3650));
        assertThat(administrator.post(one + "/tokens", ever).toString())
                .startsWith("422")
                .contains("/days");

        assertThat(administrator.delete(one, "\"9\"").status()).isEqualTo(412);
        var ended = done(administrator.delete(one, made.tag()));
        assertThat(ended.text("ended_at")).isNotEmpty();
        assertThat(crm.get(V1 + "/applications").status()).isEqualTo(401);
        var late = UUID.randomUUID().toString();
        for (var _ : List.of("first", "again")) {
            var refused = administrator.post(one + "/tokens", "\"1\"", late, token);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("type")).as("no secret, so kept").contains("/api/problems/");
        }
        assertThat(lead.get(all).status()).isEqualTo(403);
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
