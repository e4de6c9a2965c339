package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// What the desk's pages keep, by programs: absences and rules of giving, the search, lists as
/// files, numbers, words of letters.
class DeskApiTest {
    private static final String V1 = "/api/v1";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona bd = crowd.staff("Bo Developer", Role.BD);
    private final Program developer = program(bd);
    private final Program administrator = program(crowd.staff("Ada", Role.ADMINISTRATOR));
    private final Program manager = program(crowd.staff("Cho Manager", Role.CHANNEL_MANAGER));

    @Test
    void everybody_keeps_their_own_absences_and_who_keeps_the_rules_everybodys() {
        var deputy = crowd.staff("Dee Deputy", Role.BD);
        var away = new HashMap<String, Object>();
        away.put("from", "2031-03-03");
        away.put("to", "2031-03-07");
        away.put("deputy", deputy.id().value());
        var kept = developer.post(V1 + "/absences", json(away));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        assertThat(kept.toString()).contains("Bo Developer", "Dee Deputy", "\"handover\":false");
        away.put("to", "2031-03-01");
        assertThat(developer.post(V1 + "/absences", json(away)).toString())
                .startsWith("422")
                .contains("/to");

        away.put("to", "+999999999-12-30");
        assertThat(developer.post(V1 + "/absences", json(away)).toString())
                .as("a year has four digits")
                .startsWith("400")
                .contains("/to");

        var one = V1 + "/absences/" + kept.text("id");
        assertThat(program(deputy).delete(one, "\"1\"").status()).as("not theirs").isEqualTo(404);
        assertThat(done(manager.get(V1 + "/absences")).toString()).contains("Bo Developer");
        done(manager.delete(one, "\"1\""));
        assertThat(done(developer.get(V1 + "/absences")).json().path("data")).isEmpty();
        assertThat(administrator.get(V1 + "/absences").status()).isEqualTo(403);
    }

    @Test
    void what_somebody_looks_after_is_said_on_the_version_that_was_seen() {
        var here = V1 + "/roster/" + bd.id().value();
        var seen = done(manager.get(here));
        var duty = new HashMap<String, Object>();
        duty.put("takes", false);
        duty.put("regions", List.of("APAC"));
        duty.put("programmes", List.of("reseller"));
        var said = done(manager.put(here, seen.tag(), json(duty)));
        assertThat(said.toString()).contains("\"regions\":[\"APAC\"]", "reseller");
        assertThat(manager.put(here, seen.tag(), json(duty)).status()).isEqualTo(412);
        duty.put("regions", List.of("ATLANTIS"));
        assertThat(manager.put(here, said.tag(), json(duty)).toString())
                .startsWith("422")
                .contains("/regions");
        assertThat(done(manager.get(V1 + "/roster")).toString()).contains("Bo Developer");
        assertThat(manager.get(V1 + "/roster/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(developer.get(V1 + "/roster").status()).isEqualTo(403);
    }

    @Test
    void the_search_finds_what_its_reader_may_see_and_lists_come_as_files() {
        var owner = crowd.verifiedOwner("Fay Found", "Wobblestone Pty Ltd");
        var id = new Stations(guildhall).submitted(owner).toString();

        var found = done(developer.get(V1 + "/search?q=wobblestone"));
        assertThat(found.json().at("/data/0/kind").asString()).isEqualTo("APPLICATION");
        assertThat(found.json().at("/data/0/hits/0/id").asString()).isEqualTo(id);
        var verifier = program(crowd.staff("Vera Verifier", Role.VERIFIER));
        assertThat(done(verifier.get(V1 + "/search?q=wobblestone")).toString())
                .contains("VERIFICATION")
                .doesNotContain("\"APPLICATION\"");
        assertThat(program(owner).get(V1 + "/search?q=wobblestone").status()).isEqualTo(403);

        file(developer, "/applications.csv?view=open&q=wobblestone", "Wobblestone");
        file(developer, "/contracts.csv?view=open", "");
        file(verifier, "/verifications.csv?show=done&q=wobblestone", "Wobblestone");
        assertThat(verifier.get(V1 + "/applications.csv").status()).isEqualTo(403);
    }

    @Test
    void a_programme_is_read_as_its_page_shows_it() {
        var here = V1 + "/programmes/reseller/versions/1";
        var page = done(manager.get(here));
        assertThat(page.json().path("process")).isNotEmpty();
        assertThat(page.json().at("/versions/0/running").isNumber()).isTrue();
        assertThat(page.toString()).contains("\"promises\":[{\"label\":");
        assertThat(manager.get(V1 + "/programmes/reseller/versions/999").status()).isEqualTo(404);
        assertThat(developer.get(here).status()).isEqualTo(403);
    }

    @Test
    void a_number_pattern_is_added_changed_and_taken_out() {
        var all = V1 + "/number-patterns";
        var row = new HashMap<String, String>();
        row.put("country", "KE");
        row.put("code", "ke-pin");
        row.put("name", "KRA PIN");
        row.put("pattern", "[AP][0-9]{9}[A-Z]");
        row.put("example", "A000000010W");
        var added = administrator.post(all, json(row));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(administrator.post(all, json(row)).toString())
                .startsWith("422")
                .contains("/code");
        var one = all + "/KE/ke-pin";
        var wanted = new HashMap<>(Map.of("name", "PIN", "example", "P000000010W"));
        wanted.put("pattern", "[AP][0-9]{9}[A-Z");
        assertThat(administrator.put(one, added.tag(), json(wanted)).toString())
                .startsWith("422")
                .contains("/pattern");
        wanted.put("pattern", "[AP][0-9]{9}[A-Z]");
        var changed = done(administrator.put(one, added.tag(), json(wanted)));
        assertThat(administrator.delete(one, added.tag()).status()).isEqualTo(412);
        done(administrator.delete(one, changed.tag()));
        assertThat(administrator.get(one).status()).isEqualTo(404);
        assertThat(manager.get(all).status()).isEqualTo(403);
    }

    @Test
    void a_letter_says_what_the_vendor_wrote_until_it_says_what_came_along() {
        var kinds = done(manager.get(V1 + "/letter-wordings?limit=200"));
        assertThat(kinds.toString()).contains("account.mail.");
        var kind = kinds.json().at("/data/0/kind").asString();
        var here = V1 + "/letter-wordings/" + kind + "/en";
        var seen = done(manager.get(here));
        assertThat(seen.json().path("own").asBoolean()).isFalse();
        var shipped = seen.json().path("shipped");
        var words = new HashMap<String, String>();
        words.put("title", shipped.path("title").asString() + ", truly");
        words.put("body", shipped.path("body").asString());

        var written = done(manager.put(here, seen.tag(), json(words)));
        assertThat(written.toString()).contains(", truly", "\"own\":true");
        assertThat(manager.put(here, seen.tag(), json(words)).status()).isEqualTo(412);
        done(manager.post(here + "/samples", json(words)));
        words.put("body", "{no-such-place}");
        assertThat(manager.put(here, written.tag(), json(words)).toString())
                .startsWith("422")
                .contains("/body");
        var back = done(manager.delete(here, written.tag()));
        assertThat(back.json().path("own").asBoolean()).isFalse();
        assertThat(manager.get(V1 + "/letter-wordings/" + kind + "/tlh").status()).isEqualTo(404);
        assertThat(done(manager.get(V1 + "/undelivered-letters")).json().path("data").isArray())
                .isTrue();
        assertThat(developer.get(here).status()).isEqualTo(403);
    }

    private static void file(Program by, String path, String words) {
        var file = done(by.get(V1 + path));
        assertThat(file.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv");
        assertThat(file.toString()).contains(words);
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
