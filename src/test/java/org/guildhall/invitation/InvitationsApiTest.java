package org.guildhall.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// The way into a programme by invitation, by programs: prepared by one, followed by another.
class InvitationsApiTest {
    private static final String ALL = "/api/v1/invitations";

    private final Installation guildhall = Installation.get();
    private final Program host =
            Program.of(guildhall, guildhall.crowd().staff("Ina Vite", Role.BD));

    @Test
    void a_company_is_prepared_invited_and_begins_its_application() {
        var owner = guildhall.crowd().verifiedOwner("Greta Guest", "Guest By Program Pty Ltd");
        var guest = Program.of(guildhall, owner);
        var opened = host.post(ALL, invitation(owner.email()));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var one = ALL + "/" + opened.text("id");
        assertThat(host.post(ALL, invitation(owner.email())).toString())
                .startsWith("422")
                .contains("/email");
        var early = host.post(one + "/link", opened.tag(), "");
        assertThat(early.status()).as("nothing has come in").isEqualTo(422);

        var days = new HashMap<String, String>();
        opened.json()
                .path("materials")
                .forEach(material -> days.put(material.path("code").asString(), "2026-11-20"));
        assertThat(days).isNotEmpty();
        var came = json(Map.of("received", days));
        var received = done(host.put(one + "/materials", opened.tag(), came));
        assertThat(host.put(one + "/materials", opened.tag(), came).status()).isEqualTo(412);
        var unknown = json(Map.of("received", Map.of("nothing", "2026-11-20")));
        assertThat(host.put(one + "/materials", received.tag(), unknown).toString())
                .startsWith("422")
                .contains("/received");
        var held = done(host.post(one + "/interview", received.tag(), talk("SUITABLE")));
        assertThat(held.json().path("ready").asBoolean()).isTrue();
        var odd = host.post(one + "/interview", held.tag(), talk("ODD"));
        assertThat(odd.toString()).startsWith("422").contains("/outcome");
        var sent = done(host.post(one + "/link", held.tag(), ""));
        assertThat(sent.text("state")).isEqualTo("INVITED");
        assertThat(sent.toString()).doesNotContain("/partners/invitations/");

        var mine = guest.get("/api/v1/account/invitations");
        assertThat(mine.toString()).contains(opened.text("id"), "agency", "Ina Vite");
        var follow = "/api/v1/account/invitations/" + opened.text("id") + "/application";
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "Uninvited Pty Ltd");
        assertThat(Program.of(guildhall, stranger).post(follow, "").status()).isEqualTo(404);
        var begun = guest.post(follow, "");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.text("programme")).isEqualTo("agency");
        assertThat(host.get(one).text("application")).isEqualTo(begun.text("id"));
        assertThat(host.get(ALL + "?state=ACCEPTED&q=Guest%20Pty").toString())
                .contains(opened.text("id"));
        assertThat(guest.get(ALL).status()).isEqualTo(403);
    }

    @Test
    void an_application_that_was_taken_back_begins_again_with_its_answers() {
        var owner = guildhall.crowd().verifiedOwner("Anna Again", "Again By Program Pty Ltd");
        var partner = Program.of(guildhall, owner);
        var here = "/api/v1/applications/" + new Stations(guildhall).submitted(owner);
        var first = partner.get(here);
        var why = json(Map.of("words", "Not yet."));
        done(partner.post(here + "/withdrawal", first.tag(), why));
        var second = partner.post(here + "/successor", "");
        assertThat(second.status()).as(second.toString()).isEqualTo(201);
        assertThat(second.text("id")).isNotEqualTo(first.text("id"));
        assertThat(second.toString())
                .contains("DRAFT", "\"contactEmail\":[\"" + first.text("contact_email"));
    }

    @Test
    void who_is_to_be_invited_is_put_right_and_given_up() {
        var opened = done(host.post(ALL, invitation("gil@program.example")));
        var one = ALL + "/" + opened.text("id");
        var contact = new HashMap<>(Map.of("company", "Right Ltd", "name", "Gil Right"));
        contact.putAll(Map.of("email", "gil@right.example", "language", "es"));
        var right = done(host.put(one + "/contact", opened.tag(), json(contact)));
        assertThat(right.toString()).contains("gil@right.example", "\"es\"");
        contact.put("language", "tlh");
        assertThat(host.put(one + "/contact", right.tag(), json(contact)).toString())
                .startsWith("422")
                .contains("/language");
        var why = json(Map.of("reason", "They chose another."));
        var gone = done(host.post(one + "/withdrawal", right.tag(), why));
        assertThat(gone.text("state")).isEqualTo("WITHDRAWN");
    }

    private static String invitation(String email) {
        return json(
                Map.of(
                        "company", "Guest Pty Ltd",
                        "name", "Greta Guest",
                        "email", email,
                        "language", "en",
                        "site", "international",
                        "programme", "agency"));
    }

    private static String talk(String outcome) {
        return json(
                Map.of(
                        "day", "2026-11-20",
                        "people", "Greta Guest, Ina Vite",
                        "notes", "They fit.",
                        "outcome", outcome));
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
