package org.guildhall.account.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The people of an account, and what everybody keeps of their own, by programs.
class PeopleApiTest {
    private static final String PEOPLE = "/api/v1/account/people";
    private static final String OWN = "/api/v1/account/";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona owner = crowd.owner("Olga Owner");
    private final Program olga = program(owner);

    @Test
    void somebody_is_asked_in_by_mail_and_the_link_is_told_nowhere_else() {
        var guest =
                Map.of(
                        "name", "Gus Guest",
                        "email", "gus@people.example",
                        "part", "MEMBER",
                        "language", "es");
        var asked = olga.post(PEOPLE + "/invitations", json(guest));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var link = new Letters(guildhall.mail()).link("gus@people.example", "/invitation/");
        assertThat(asked.toString()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        assertThat(done(olga.get(PEOPLE + "/invitations")).toString())
                .contains("gus@people.example", "\"language\":\"es\"");

        var odd = new HashMap<>(guest);
        odd.put("part", "KING");
        assertThat(olga.post(PEOPLE + "/invitations", json(odd)).toString())
                .startsWith("422")
                .contains("/part");
        odd.put("part", "MEMBER");
        odd.put("email", owner.email());
        assertThat(olga.post(PEOPLE + "/invitations", json(odd)).toString())
                .startsWith("422")
                .contains("/email");

        var one = PEOPLE + "/invitations/" + asked.text("id") + "/withdrawal";
        assertThat(program(crowd.owner("Sam Stranger")).post(one, "").status()).isEqualTo(404);
        done(olga.post(one, ""));
        assertThat(olga.post(one, "").status()).isEqualTo(404);
        assertThat(guildhall.visit().get(link).page().text()).contains("taken back");
    }

    @Test
    void owners_change_and_remove_people_but_never_the_last_owner() {
        var max = crowd.member(owner, "Max Member");
        var member = program(max);
        assertThat(done(member.get(PEOPLE)).json().path("data")).hasSize(2);
        var part = json(Map.of("part", "OWNER"));
        assertThat(member.put(PEOPLE + "/" + max.id().value() + "/part", "\"1\"", part).status())
                .isEqualTo(403);
        var last = PEOPLE + "/" + owner.id().value();
        assertThat(olga.delete(last, "\"1\"").status()).isEqualTo(422);

        var raised = done(olga.put(PEOPLE + "/" + max.id().value() + "/part", "\"1\"", part));
        assertThat(raised.text("part")).isEqualTo("OWNER");
        var stranger = program(crowd.owner("Sam Stranger"));
        assertThat(stranger.delete(PEOPLE + "/" + max.id().value(), "\"1\"").status())
                .isEqualTo(404);
        var gone = done(olga.delete(PEOPLE + "/" + max.id().value(), "\"1\""));
        assertThat(gone.text("name")).isEqualTo("Max Member");
        assertThat(member.get(PEOPLE).status()).as("at once").isEqualTo(401);
    }

    @Test
    void a_second_person_of_an_enterprise_asks_its_owners_for_access() {
        var applying = crowd.verifiedOwner("Ann Applying", "Access By Program Pty Ltd");
        done(program(applying).post("/api/v1/applications", "{\"programme\":\"reseller\"}"));
        var second = program(crowd.sisterOf(applying, "Sue Second"));
        var wanted = Map.of("programme", "reseller", "address", "sue@access.example");

        var asked = done(second.post("/api/v1/access-requests", json(wanted)));
        assertThat(asked.text("application")).startsWith("APP-");
        assertThat(asked.toString()).doesNotContain(applying.email(), "Ann");
        assertThat(new Letters(guildhall.mail()).link(applying.email(), "/account/people"))
                .isEqualTo("/account/people");
        assertThat(olga.post("/api/v1/access-requests", json(wanted)).toString())
                .startsWith("422")
                .contains("/programme");
    }

    @Test
    void own_tokens_and_sessions_are_looked_at_and_ended() {
        var holder = new Holder.OfPerson(owner.id());
        var secret = guildhall.front(ApiTokens.class).open(holder, "other", Duration.ofDays(9));
        var other = new Program(guildhall, secret);
        var tokens = done(other.get(OWN + "tokens"));
        assertThat(tokens.toString()).contains("\"name\":\"other\"").doesNotContain(secret);
        var id =
                tokens.json()
                        .path("data")
                        .valueStream()
                        .filter(token -> token.path("name").asString().equals("other"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString();
        var stranger = program(crowd.owner("Sam Stranger"));
        assertThat(stranger.delete(OWN + "tokens/" + id, "\"1\"").status()).isEqualTo(404);
        done(olga.delete(OWN + "tokens/" + id, "\"1\""));
        assertThat(other.get(OWN + "tokens").status()).isEqualTo(401);

        var browser = crowd.signedIn(owner);
        assertThat(browser.get("/portal").status()).isEqualTo(200);
        var sessions = done(olga.get(OWN + "sessions")).json().path("data");
        var session = OWN + "sessions/" + sessions.path(0).path("id").asString();
        assertThat(stranger.delete(session, "\"1\"").status()).isEqualTo(404);
        done(olga.delete(session, "\"1\""));
        assertThat(browser.get("/portal").status()).as("signed out").isEqualTo(303);
        assertThat(olga.delete(OWN + "sessions/" + UUID.randomUUID(), "\"1\"").status())
                .isEqualTo(404);
    }

    @Test
    void a_profile_is_changed_and_what_is_wrong_is_named() {
        var seen = done(olga.get(OWN + "profile"));
        assertThat(seen.text("routine_mail")).isEqualTo("AT_ONCE");
        var wanted = new HashMap<String, String>();
        wanted.put("name", "Olga Other");
        wanted.put("language", "zh-CN");
        wanted.put("zone", "Asia/Shanghai");
        wanted.put("routine_mail", "DAILY");
        var changed = done(olga.put(OWN + "profile", seen.tag(), json(wanted)));
        assertThat(changed.toString()).contains("Olga Other", "zh-CN", "Asia/Shanghai", "DAILY");
        assertThat(olga.put(OWN + "profile", seen.tag(), json(wanted)).status())
                .as("what was seen stands no more")
                .isEqualTo(412);
        wanted.put("zone", "Moon/Crater");
        assertThat(olga.put(OWN + "profile", changed.tag(), json(wanted)).toString())
                .startsWith("422")
                .contains("/zone");
    }

    @Test
    void the_letters_of_the_inbox_are_read_by_their_reader_alone() {
        var ina = program(crowd.verifiedOwner("Ina Inbox", "Inbox By Program Pty Ltd"));
        Supplier<JsonNode> inbox = () -> done(ina.get(OWN + "letters")).json().path("data");
        Eventually.holds("a letter is there", () -> !inbox.get().isEmpty());
        var one = OWN + "letters/" + inbox.get().path(0).path("id").asString();
        assertThat(done(ina.get(one)).json().path("paragraphs")).isNotEmpty();
        assertThat(program(crowd.owner("Sam Stranger")).get(one).status()).isEqualTo(404);
    }

    @Test
    void a_letter_that_lets_its_reader_in_lies_in_the_mail_alone() {
        var rita = crowd.verifiedOwner("Rita Reset", "Reset By Program Pty Ltd");
        guildhall.visit().post("/password/forgotten", Fields.of("email", rita.email()));
        new Letters(guildhall.mail()).link(rita.email(), "/password/reset/");

        Supplier<Program.Said> inbox = () -> done(program(rita).get(OWN + "letters"));
        Eventually.holds("others are there", () -> !inbox.get().json().path("data").isEmpty());
        assertThat(inbox.get().toString()).doesNotContain("/password/reset/", "/confirmation/");
        assertThat(crowd.signedIn(rita).get("/portal/inbox").body()).doesNotContain("password");
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
