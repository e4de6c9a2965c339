package org.guildhall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.programme.Programmes;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who looks after a programme that isn't offered any more goes on to: its applications do.
class DutyTest {
    private static final String OVER = "reseller-of-then";

    private final Installation guildhall = Installation.get();
    private Persona lead;
    private Persona anna;

    @BeforeEach
    void a_duty_for_what_is_not_offered_any_more() {
        var text =
                ProgrammeSamples.text("reseller")
                        .replace("code: reseller\n", "code: " + OVER + "\n")
                        .replaceFirst("\nname:\n  en: .*", "\nname:\n  en: Reseller of then");
        guildhall.front(Programmes.class).load(OVER + ".yml", text);
        guildhall
                .database()
                .sql("delete from programme_offer where code = :code")
                .param("code", OVER)
                .update();
        anna = guildhall.crowd().staff("Anna Duty", Role.BD);
        lead = guildhall.crowd().staff("Lea Duty", Role.BD_LEAD);
        var duty = new Duty(anna.id(), 0, true, Set.of(), Set.of(OVER));
        guildhall.front(Roster.class).keep(duty, (Staff) guildhall.crowd().caller(lead));
    }

    @AfterEach
    void nobody_takes_anything_by_rule() {
        guildhall.database().sql("update roster_duty set takes = false").update();
    }

    @Test
    void it_is_kept_by_the_api_as_it_is() {
        var program = Program.of(guildhall, lead);
        var one = "/api/v1/roster/" + anna.id().value();
        var seen = program.get(one);
        var wanted = Map.of("takes", true, "regions", List.of(), "programmes", List.of(OVER));
        var kept = program.put(one, seen.tag(), Program.json(wanted));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.toString()).contains(OVER);
        var other = guildhall.crowd().staff("Otto Duty", Role.BD);
        var another = "/api/v1/roster/" + other.id().value();
        var refused = program.put(another, program.get(another).tag(), Program.json(wanted));
        assertThat(refused.status()).as("nobody begins with it").isEqualTo(422);
    }

    @Test
    void its_form_shows_it_and_does_not_make_all_programmes_of_it() {
        var desk = guildhall.crowd().signedIn(lead);
        var here = "/desk/roster/" + anna.id().value();
        var form = desk.get(here).page();
        assertThat(form.select("label:contains(Reseller of then)")).isNotEmpty();
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.select("input[name=version]")
                .forEach(it -> fields.add(Map.entry("version", it.val())));
        form.select("input[checked]")
                .forEach(it -> fields.add(Map.entry(it.attr("name"), it.val())));
        assertThat(desk.post(here, fields).status()).isEqualTo(303);
        var programmes =
                Program.of(guildhall, lead).get("/api/v1/roster/" + anna.id().value()).json();
        assertThat(programmes.path("programmes").toString()).contains(OVER);
    }

    @Test
    void applications_are_found_by_it_and_figures_call_it_by_its_name() {
        var desk = guildhall.crowd().signedIn(lead);
        for (var page : List.of("/desk/applications", "/desk/figures")) {
            var options = desk.get(page).page().select("option[value=" + OVER + "]");
            assertThat(options.text()).as(page).contains("Reseller of then");
        }
    }
}
