package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What surrounds an application, by programs: its history, its letters, its case file, and several
/// given away at once.
class CaseApiTest {
    private static final String ALL = "/api/v1/applications";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Stations stations = new Stations(guildhall);
    private final Persona owner = crowd.verifiedOwner("Olga Owner", "Told By Program Pty Ltd");
    private final Program partner = program(owner);
    private final Program reviewer = program(stations.reviewer());

    @Test
    void history_is_told_as_the_page_tells_it_to_the_same_reader() {
        var here = ALL + "/" + stations.submitted(owner);
        done(reviewer.post(here + "/review", partner.get(here).tag(), ""));
        var words = json(Map.of("words", "Which region?"));
        done(reviewer.post(here + "/messages", partner.get(here).tag(), words));
        var events = guildhall.front(Events.class);
        Eventually.holds("all is told", () -> events.waiting() == 0);

        var inside = done(reviewer.get(here + "/history"));
        assertThat(inside.json().at("/data/0/type").asString()).isEqualTo("start");
        assertThat(inside.toString())
                .contains("\"type\":\"submit\"", "Olga Owner", "Which region?")
                .contains("\"kind\":\"MAIL\"", "onboarding.mail.submit");
        var told = done(partner.get(here + "/history"));
        assertThat(told.toString())
                .contains("\"type\":\"write\"", "Which region?", "\"kind\":\"PERSON\"")
                .doesNotContain("\"kind\":\"MAIL\"", "document-opened", "clock-half");
        var stranger = program(crowd.verifiedOwner("Sam Stranger", "Untold Pty Ltd"));
        assertThat(stranger.get(here + "/history").status()).isEqualTo(404);
    }

    @Test
    void letters_of_a_case_say_where_they_are_to_the_desk_alone() {
        var here = ALL + "/" + stations.submitted(owner) + "/letters";
        var events = guildhall.front(Events.class);
        Eventually.holds("all is told", () -> events.waiting() == 0);

        var letters = done(reviewer.get(here)).json().path("data");
        var first = letters.path(0).path("id").asString();
        assertThat(letters.toString()).contains("onboarding.mail.submit", "\"stuck\":false");
        assertThat(done(reviewer.get(here + "/" + first)).text("id")).isEqualTo(first);
        var sent = done(reviewer.post(here + "/" + first + "/dispatch", ""));
        assertThat(sent.json().path("attempts").asInt()).as("it isn't stuck").isLessThan(2);
        assertThat(reviewer.get(here + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        var other = ALL + "/" + stations.begun(crowd.verifiedOwner("Nora Next", "Next Pty Ltd"));
        assertThat(reviewer.post(other + "/letters/" + first + "/dispatch", "").status())
                .as("another case's letter")
                .isEqualTo(404);
        assertThat(partner.get(here).status()).isEqualTo(403);
        var agent = program(crowd.staff("Ada Agent", Role.SUPPORT_AGENT));
        assertThat(agent.get(here).status()).isEqualTo(200);
        assertThat(agent.post(here + "/" + first + "/dispatch", "").status()).isEqualTo(403);
    }

    @Test
    void a_letter_of_ours_that_is_sent_again_is_our_own_business() {
        var here = ALL + "/" + stations.submitted(owner);
        var events = guildhall.front(Events.class);
        Eventually.holds("all is told", () -> events.waiting() == 0);
        var letter =
                done(reviewer.get(here + "/letters"))
                        .json()
                        .path("data")
                        .valueStream()
                        .filter(each -> !each.path("recipient").asString().equals(owner.email()))
                        .findFirst()
                        .orElseThrow();
        var id = UUID.fromString(letter.path("id").asString());
        JdbcClient.create(guildhall.dataSource())
                .sql("update platform_mail set state = 'BOUNCED' where id = :id")
                .param("id", id)
                .update();

        done(reviewer.post(here + "/letters/" + id + "/dispatch", ""));

        assertThat(done(reviewer.get(here + "/history")).toString()).contains("letter-again");
        for (var read : List.of(here + "/history", "/api/v1/events?type=application.*")) {
            assertThat(done(partner.get(read)).toString())
                    .doesNotContain("letter-again", letter.path("recipient").asString());
        }
    }

    @Test
    void a_case_file_is_taken_by_who_may_and_that_is_written_down() {
        var here = ALL + "/" + stations.begun(owner) + "/case-file";
        var manager = program(crowd.staff("Mina Manager", Role.CHANNEL_MANAGER));

        var taken = done(manager.get(here));
        assertThat(taken.response().headers().firstValue("Content-Type"))
                .contains("application/zip");
        assertThat(new String(taken.bytes(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(reviewer.get(here).status()).isEqualTo(403);
        assertThat(partner.get(here).status()).isEqualTo(403);
        assertThat(manager.get(ALL + "/" + UUID.randomUUID() + "/case-file").status())
                .isEqualTo(404);
    }

    @Test
    void several_are_given_at_once_and_one_that_cannot_be_keeps_none_of_the_others() {
        var first = stations.submitted(owner);
        var second = stations.submitted(crowd.verifiedOwner("Sue Second", "Second Pty Ltd"));
        var lead = program(crowd.staff("Lea Lead", Role.BD_LEAD));
        var to = stations.reviewer().id().value();
        var stale = Map.of("id", first, "version", 1);
        var good = Map.of("id", second, "version", version(second));

        var given = done(lead.post(ALL + "/assignments", handover(to, List.of(stale, good))));
        var outcomes = given.json().path("data");
        assertThat(outcomes.at("/0/given").asBoolean()).isFalse();
        assertThat(outcomes.at("/0/problem/type").asString()).contains("/api/problems/");
        assertThat(outcomes.at("/1/given").asBoolean()).as(given.toString()).isTrue();
        assertThat(done(lead.get(ALL + "/" + second)).toString()).contains("Bella Review");

        var unknown = Map.of("id", UUID.randomUUID(), "version", 1);
        var right = Map.of("id", first, "version", version(first));
        var nobody = lead.post(ALL + "/assignments", handover(to, List.of(right, unknown)));
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(done(lead.get(ALL + "/" + first)).toString())
                .as("nothing is given then")
                .doesNotContain("Bella Review");
        assertThat(lead.post(ALL + "/assignments", handover(to, List.of())).status())
                .isEqualTo(422);
        assertThat(partner.post(ALL + "/assignments", handover(to, List.of(right))).status())
                .isEqualTo(403);
    }

    private long version(UUID application) {
        return reviewer.get(ALL + "/" + application).json().path("version").asLong();
    }

    private static String handover(UUID to, List<?> applications) {
        return json(Map.of("reviewer", to, "applications", applications));
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
