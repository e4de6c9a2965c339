package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// A day that no calendar reckons with is refused at its field, wherever one is typed.
class FarDayTest {
    private static final List<String> FAR =
            List.of("+999999999-12-31", "+292278994-08-17", "+10000-01-01", "-0044-03-15");

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();

    @Test
    void nobody_is_away_until_a_day_that_never_comes() {
        var agent = crowd.signedIn(crowd.staff("Ed Eternal", Role.SUPPORT_AGENT));
        var soon = guildhall.clock().instant().plus(Duration.ofDays(2)).toString().substring(0, 10);
        for (var far : FAR) {
            var answer = agent.post("/desk/absences", Fields.of("from", soon, "to", far));
            assertThat(answer.status()).as(far).isEqualTo(422);
            assertThat(answer.page().select("#problem-to").text()).contains("2026-12-01");
        }
        var ancient = Fields.of("from", "0001-01-01", "to", soon);
        assertThat(agent.post("/desk/absences", ancient).status()).isEqualTo(303);
        assertThat(agent.get("/desk/absences").status()).isEqualTo(200);
        var program = Program.of(guildhall, crowd.staff("Al Ways", Role.SUPPORT_AGENT));
        var always = Map.of("from", "0000-01-01", "to", "9999-12-31");
        assertThat(program.post("/api/v1/absences", Program.json(always)).status()).isEqualTo(201);
        assertThat(program.get("/api/v1/absences").status()).isEqualTo(200);
        assertThat(agent.get("/desk/tickets").status()).isEqualTo(200);
    }

    @Test
    void no_rule_begins_on_one_and_no_article_is_looked_at_again_on_one() {
        var manager = crowd.signedIn(crowd.staff("Cam Manager", Role.CHANNEL_MANAGER));
        var editor = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        var article = "/desk/articles/step-error";
        for (var far : FAR) {
            var rule = Fields.of("country", "IN", "kind", "PAYTM", "from", far);
            assertThat(manager.post("/desk/payment-rules", rule).status()).as(far).isEqualTo(422);
            var policy = Fields.of("site", "*", "region", "*", "filing", "NEEDED", "from", far);
            policy.put("source", "A law");
            assertThat(manager.post("/desk/filing-policy", policy).status()).as(far).isEqualTo(422);
            var version = editor.get(article).page().expectFirst("input[name=version]").val();
            var look = Fields.of("version", version, "review", far);
            assertThat(editor.post(article + "/look", look).status()).as(far).isEqualTo(422);
        }
    }

    @Test
    void no_calendar_has_one() {
        var program = Program.of(guildhall, crowd.staff("Cam Manager", Role.CHANNEL_MANAGER));
        var calendar = "/api/v1/calendars/international";
        var tag = program.get(calendar).tag();
        assertThat(program.get("/api/v1/calendars?year=2099").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/calendars?year=2100").toString())
                .startsWith("422")
                .contains("2099");
        var holiday = Program.json(Map.of("kind", "HOLIDAY", "name", "Far away"));
        for (var far : FAR) {
            var day = calendar + "/days/" + far.replace("+", "%2B");
            assertThat(program.put(day, tag, holiday).status()).as(far).isEqualTo(404);
        }
    }
}
