package org.guildhall.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Partner;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// From access to selling, as both sides go it by programs.
class TrainingApiTest {
    private final Installation guildhall = Installation.get();
    private final Persona bd = guildhall.crowd().staff("Bo Developer", Role.BD);
    private final Program desk = Program.of(guildhall, bd);

    @Test
    void a_course_is_learnt_and_passed_and_the_partner_goes_live() {
        var partner = partner("Programmed");
        var owner = Program.of(guildhall, partner.owner());
        var here = at(partner);
        var course = owner.get(here + "/courses/essentials");
        assertThat(course.json().path("lessons")).isNotEmpty();
        assertThat(course.toString()).contains("\"pass_mark\":75").doesNotContain("right");
        var tries = here + "/courses/essentials/attempts";
        assertThat(owner.post(tries, answers(1, Map.of())).toString())
                .startsWith("422")
                .contains("/answers");
        var passed = done(owner.post(tries, answers(1, Partner.RIGHT)));
        assertThat(passed.text("stage")).isEqualTo("GO_LIVE");
        assertThat(passed.json().at("/certificates/0/number").asString()).startsWith("CRT-");
        assertThat(owner.post(tries, answers(1, Partner.RIGHT)).status()).isEqualTo(409);

        var prices = json(Map.of("task", "prices"));
        assertThat(owner.post(here + "/tasks", passed.tag(), prices).status()).isEqualTo(403);
        assertThat(owner.post(here + "/request", passed.tag(), "").toString())
                .startsWith("422")
                .contains("Support has hours at Alibaba Cloud");
        assertThat(passed.toString()).contains("Support has hours at Alibaba Cloud");
        var support = json(Map.of("task", "support"));
        var ticked = done(owner.post(here + "/tasks", passed.tag(), support));
        assertThat(owner.post(here + "/tasks", passed.tag(), support).status()).isEqualTo(412);
        var undone = done(owner.delete(here + "/tasks/support", ticked.tag()));
        var again = done(owner.post(here + "/tasks", undone.tag(), support));
        var asked = done(owner.post(here + "/request", again.tag(), ""));
        assertThat(asked.text("requested")).isNotEmpty();

        var what = json(Map.of("words", "Which hours?"));
        var back = done(desk.post(here + "/return", asked.tag(), what));
        assertThat(back.text("requested")).isEmpty();
        var anew = done(owner.post(here + "/request", back.tag(), ""));
        var explained = done(desk.post(here + "/tasks", anew.tag(), prices));
        var selling = done(desk.post(here + "/confirmation", explained.tag(), ""));
        assertThat(selling.text("stage")).isEqualTo("SELLING");
    }

    @Test
    void a_course_is_waived_or_tried_once_more() {
        var partner = partner("Trying");
        var owner = Program.of(guildhall, partner.owner());
        var here = at(partner);
        var wrong = new HashMap<>(Partner.RIGHT);
        wrong.put("shortfall", Set.of("nothing"));
        wrong.put("accounts", Set.of("all"));
        for (var attempt = 1; attempt <= 3; attempt++) {
            done(owner.post(here + "/courses/essentials/attempts", answers(attempt, wrong)));
            if (attempt == 2) renamed(partner.owner(), "Olga Married");
            if (attempt == 3) break;
            var early =
                    json(Map.of("course", "essentials", "person", partner.owner().id().value()));
            assertThat(desk.post(here + "/excuses", desk.get(here).tag(), early).status())
                    .as("attempts are left")
                    .isEqualTo(422);
        }
        var used = desk.get(here);
        assertThat(
                        guildhall
                                .crowd()
                                .signedIn(bd)
                                .get(partner.desk())
                                .page()
                                .select("ul.tasks")
                                .text())
                .contains("Olga Married")
                .doesNotContain("Olga Trying");
        assertThat(owner.get(here).json().at("/courses/0/open").asBoolean()).isFalse();
        var excuse = json(Map.of("course", "essentials", "person", partner.owner().id().value()));
        var excused = done(desk.post(here + "/excuses", used.tag(), excuse));
        assertThat(owner.get(here).json().at("/courses/0/open").asBoolean()).isTrue();

        var waiver = json(Map.of("course", "essentials", "reason", "Trained elsewhere"));
        assertThat(owner.post(here + "/waivers", excused.tag(), waiver).status()).isEqualTo(403);
        var waived = done(desk.post(here + "/waivers", excused.tag(), waiver));
        assertThat(waived.text("stage")).isEqualTo("GO_LIVE");
        assertThat(waived.toString()).contains("\"waived\":\"Trained elsewhere\"");
        var stranger = Program.of(guildhall, partner("Strange").owner());
        assertThat(stranger.get(here).status()).isEqualTo(404);
        assertThat(stranger.get(here + "/courses/essentials").status()).isEqualTo(404);
    }

    private void renamed(Persona person, String name) {
        guildhall
                .database()
                .sql("update account_person set name = :name where id = :id")
                .param("name", name)
                .param("id", person.id().value())
                .update();
    }

    private static String at(Partner partner) {
        return "/api/v1/partnerships/" + partner.partnership().id() + "/training";
    }

    private static String answers(int attempt, Map<String, Set<String>> answers) {
        return json(Map.of("attempt", attempt, "answers", answers));
    }

    private Partner partner(String name) {
        var owner = guildhall.crowd().verifiedOwner("Olga " + name, name + " By Program Pty Ltd");
        return Partner.of(guildhall, owner, bd);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
