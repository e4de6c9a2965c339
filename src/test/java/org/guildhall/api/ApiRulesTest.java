package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.guildhall.access.Role;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.platform.api.ProblemKind;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// What holds for every address of the API (api.md).
class ApiRulesTest {
    private static final String ALL = "/api/v1/applications";

    private final Installation guildhall = Installation.get();
    private final Persona owner = guildhall.crowd().verifiedOwner("Olga Owner", "Rules Pty Ltd");
    private final Program partner = Program.of(guildhall, owner);

    @Test
    void without_a_token_nobody_is_known_not_even_with_a_session() {
        problem(new Program(guildhall, "").get(ALL), ProblemKind.NOT_KNOWN);
        problem(new Program(guildhall, "gh_made-up").get(ALL), ProblemKind.NOT_KNOWN);
        var browser = guildhall.crowd().signedIn(owner);
        assertThat(browser.get("/portal").status()).isEqualTo(200);
        assertThat(browser.get(ALL).status()).isEqualTo(401);
        assertThat(browser.get("/%61pi/v1/applications").status()).isEqualTo(401);
    }

    @Test
    void an_ended_token_opens_nothing_more() {
        assertThat(partner.get(ALL).status()).isEqualTo(200);
        var tokens = guildhall.front(ApiTokens.class);
        var holder = new Holder.OfPerson(owner.id());
        tokens.of(holder).forEach(token -> tokens.end(holder, token.id()));
        problem(partner.get(ALL), ProblemKind.NOT_KNOWN);
    }

    @Test
    void a_token_may_what_its_person_may() {
        var id = new Stations(guildhall).begun(owner);
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "Strange Pty Ltd");
        problem(Program.of(guildhall, stranger).get(ALL + "/" + id), ProblemKind.NOT_FOUND);
        problem(partner.get(ALL + "/" + UUID.randomUUID()), ProblemKind.NOT_FOUND);
        problem(partner.get(ALL + "/nonsense"), ProblemKind.NOT_FOUND);
        problem(partner.get("/api/v1/nowhere"), ProblemKind.NOT_FOUND);
        problem(
                partner.post(ALL + "/" + id + "/approval", "\"1\"", "{\"checklist\":[]}"),
                ProblemKind.NOT_ALLOWED);
        var verifier = guildhall.crowd().staff("Vera Verifier", Role.VERIFIER);
        problem(Program.of(guildhall, verifier).get(ALL), ProblemKind.NOT_ALLOWED);
    }

    @Test
    void a_change_names_the_version_that_was_seen() {
        var id = new Stations(guildhall).begun(owner);
        var answers = ALL + "/" + id + "/answers";
        var body = "{\"values\":{\"contactName\":[\"Lin\"]}}";
        var seen = partner.get(ALL + "/" + id).tag();
        problem(partner.post(ALL + "/" + id + "/submission", "{}"), ProblemKind.VERSION_MISSING);
        assertThat(partner.put(answers, seen, body).status()).isEqualTo(200);

        var stale = partner.put(answers, seen, body);

        problem(stale, ProblemKind.STALE);
        var now = partner.get(ALL + "/" + id);
        assertThat(stale.json().path("version").asLong())
                .isEqualTo(now.json().path("version").asLong());
    }

    @Test
    void a_version_is_known_too_that_a_packing_proxy_has_made_weak() {
        var id = new Stations(guildhall).begun(owner);
        var seen = partner.get(ALL + "/" + id).tag();
        var body = "{\"values\":{\"contactName\":[\"Lin\"]}}";
        var kept = partner.put(ALL + "/" + id + "/answers", "W/" + seen, body);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
    }

    @Test
    void whoever_asks_for_another_shape_gets_the_one_there_is() {
        var id = new Stations(guildhall).begun(owner);
        for (var shape : List.of("text/plain", "application/xml", "nonsense")) {
            assertThat(partner.getAs(shape, ALL + "/" + id).status()).as(shape).isEqualTo(200);
        }
        var here = ALL + "/" + new Stations(guildhall).submitted(owner);
        var seen = partner.get(here).tag();
        var words = "{\"words\":\"Hello\"}";
        var done = partner.postAs("text/plain", here + "/messages", seen, words);
        assertThat(done.status()).as(done.toString()).isLessThan(300);
    }

    @Test
    void no_code_is_mailed_to_what_is_no_address() {
        var one = ALL + "/" + new Stations(guildhall).begun(owner);
        var typed = "{\"values\":{\"contactEmail\":[\"Lin <script>\"]}}";
        assertThat(partner.put(one + "/answers", partner.get(one).tag(), typed).status())
                .isEqualTo(200);

        var refused = partner.post(one + "/contact-codes", "{}");

        problem(refused, ProblemKind.INVALID);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/contactEmail");
    }

    @Test
    void what_is_no_longer_possible_says_where_it_stands() {
        var id = new Stations(guildhall).submitted(owner);
        var seen = partner.get(ALL + "/" + id).tag();

        var late = partner.post(ALL + "/" + id + "/submission", seen, "{}");

        problem(late, ProblemKind.NO_LONGER_POSSIBLE);
        assertThat(late.json().path("state").path("name").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(late.json().path("state").path("by").asString()).isEqualTo("Olga Owner");
        assertThat(late.json().path("version").asLong())
                .isEqualTo(partner.get(ALL + "/" + id).json().path("version").asLong());
    }

    @Test
    void what_is_wrong_is_named_at_its_place() {
        var id = new Stations(guildhall).begun(owner);
        var seen = partner.get(ALL + "/" + id).tag();

        var wrong =
                partner.post(
                        ALL + "/" + id + "/submission",
                        seen,
                        "{\"values\":{\"teamSize\":[\"many\"]}}");

        problem(wrong, ProblemKind.INVALID);
        assertThat(wrong.json().path("errors").valueStream())
                .extracting(error -> error.path("pointer").asString())
                .contains("/teamSize", "/contactName");
        var unknown = partner.post(ALL, "{\"programme\":\"reseller\",\"stage\":\"ACTIVE\"}");
        problem(unknown, ProblemKind.NOT_UNDERSTOOD);
        assertThat(unknown.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/stage");
        problem(partner.post(ALL, "{"), ProblemKind.NOT_UNDERSTOOD);
        problem(partner.get(ALL + "?limit=1000"), ProblemKind.INVALID);
        problem(partner.get(ALL + "?cursor=x"), ProblemKind.INVALID);
        problem(partner.post(ALL, " ".repeat(1_100_000)), ProblemKind.TOO_LARGE);
    }

    @Test
    void what_no_database_keeps_is_no_failure_of_ours() {
        var id = new Stations(guildhall).submitted(owner);
        var seen = partner.get(ALL + "/" + id).tag();
        var odd = partner.post(ALL + "/" + id + "/messages", seen, "{\"words\":\"\\u0000 odd\"}");
        problem(odd, ProblemKind.INVALID);
        assertThat(odd.json().at("/errors/0/pointer").asString()).isEqualTo("/words");
        problem(
                partner.put(
                        ALL + "/" + id + "/answers", seen, "{\"values\":{\"teamSize\":[null]}}"),
                ProblemKind.NOT_UNDERSTOOD);
        var lea = guildhall.crowd().staff("Lea Lead", Role.BD_LEAD);
        var lead = Program.of(guildhall, lea);
        for (var list :
                List.of(
                        "/applications",
                        "/applications.csv",
                        "/contracts",
                        "/contracts.csv",
                        "/search")) {
            assertThat(lead.get("/api/v1" + list + "?q=a%00b").status()).as(list).isEqualTo(400);
        }
        for (var list : List.of("/help", "/tickets", "/contracts")) {
            assertThat(partner.get("/api/v1" + list + "?q=a%00b").status()).as(list).isEqualTo(400);
        }
    }

    @Test
    void papers_of_a_risk_case_are_as_large_as_other_documents() {
        var paper = new byte[2_000_000];
        assertThat(partner.upload("/api/v1/kyc/papers?paper=ID", "\"1\"", paper).status())
                .isNotIn(413, 500);
        assertThat(partner.get("/api/v1/events?after=%2B999999999-01-01T00:00:00Z").status())
                .isEqualTo(422);
    }

    @Test
    void the_same_key_does_it_once() throws Exception {
        var id = new Stations(guildhall).submitted(owner);
        var path = ALL + "/" + id + "/messages";
        var seen = partner.get(ALL + "/" + id).tag();
        var body = "{\"words\":\"Once, please.\"}";
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    _ -> threads.submit(() -> partner.post(path, seen, key, body)))
                            .toList();
            for (var answer : answers) assertThat(answer.get().status()).isIn(200, 409);
        }

        var again = partner.post(path, seen, key, body);

        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.response().headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(guildhall.front(Events.class).of(id))
                .filteredOn(event -> event.type().equals("write"))
                .hasSize(1);
        problem(
                partner.post(path, seen, key, "{\"words\":\"Something else.\"}"),
                ProblemKind.KEY_USED);
        problem(partner.post(path + "?of=another", seen, key, body), ProblemKind.KEY_USED);
    }

    @Test
    void a_list_goes_on_where_its_cursor_says() {
        var stations = new Stations(guildhall);
        var first = stations.submitted(owner);
        var developer = Program.of(guildhall, stations.reviewer());
        stations.begun(guildhall.crowd().verifiedOwner("Nora Next", "Next Pty Ltd"));

        var seen = new ArrayList<String>();
        var path = ALL + "?limit=1&programme=reseller";
        for (var next = ""; seen.size() < 2000; ) {
            var page = developer.get(path + next);
            page.json()
                    .path("data")
                    .valueStream()
                    .forEach(each -> seen.add(each.path("id").asString()));
            if (page.text("next_cursor").isEmpty()) break;
            next = "&cursor=" + page.text("next_cursor");
        }

        assertThat(seen).doesNotHaveDuplicates().isSorted().contains(first.toString());
    }

    @Test
    void every_problem_has_its_page() {
        for (var kind : ProblemKind.values()) {
            assertThat(guildhall.visit().get(kind.path()).status()).isEqualTo(200);
        }
        assertThat(guildhall.visit().get("/api").body()).contains("/api/v1/applications/{id}");
    }

    private static void problem(Said said, ProblemKind kind) {
        assertThat(said.status()).as(said.toString()).isEqualTo(kind.status().value());
        assertThat(said.response().headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(said.text("type")).endsWith(kind.path());
    }
}
