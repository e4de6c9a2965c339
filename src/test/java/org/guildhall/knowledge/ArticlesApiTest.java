package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.platform.api.Cursor;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// The help centre by programs: written language by language, looked at, read and thought of.
class ArticlesApiTest {
    private static final String V1 = "/api/v1";
    private static final String TEXT = "# %s\n\nIt is wound every Sunday.\n\n## How\n\nBy hand.\n";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Program editor =
            Program.of(guildhall, crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
    private final Program customer = Program.of(guildhall, crowd.owner("Cleo Customer"));

    @Test
    void an_article_is_written_language_by_language_and_looked_at_before() {
        var id = "clock-" + UUID.randomUUID();
        var one = V1 + "/articles/" + id;
        var begun = begun(id);
        var es = one + "/texts/es";
        assertThat(editor.get(es).status()).isEqualTo(404);
        var look = editor.post(es + "/preview", text("El reloj"));
        assertThat(look.text("title")).isEqualTo("El reloj");
        assertThat(look.text("html")).contains("<h2>How</h2>").doesNotContain("El reloj");
        assertThat(editor.get(es).status()).as("nothing was kept").isEqualTo(404);
        assertThat(editor.put(es, begun.tag(), json(Map.of("markdown", " "))).toString())
                .startsWith("422")
                .contains("/markdown");

        var written = done(editor.put(es, begun.tag(), text("El reloj")));
        assertThat(editor.put(es, begun.tag(), text("Otro")).status()).isEqualTo(412);
        assertThat(editor.get(es).text("markdown")).startsWith("# El reloj");
        var less = done(editor.delete(es, written.tag()));
        assertThat(less.json().path("texts")).hasSize(1);
        assertThat(editor.put(one + "/texts/xx", less.tag(), text("X")).status()).isEqualTo(404);

        var shown = json(Map.of("topic", "MAIL", "sites", List.of("china"), "fallback", "en"));
        var arranged = done(editor.put(one + "/setting", less.tag(), shown));
        assertThat(arranged.json().at("/sites/0").asString()).isEqualTo("china");
        var odd = json(Map.of("topic", "MAIL", "sites", List.of("moon")));
        assertThat(editor.put(one + "/setting", arranged.tag(), odd).toString())
                .startsWith("422")
                .contains("/sites");
        var broken = json(Map.of("topic", "MAIL", "related", List.of("No Such Name")));
        assertThat(editor.put(one + "/setting", arranged.tag(), broken).toString())
                .startsWith("422")
                .contains("/related");
        var nameless =
                Map.of("id", "Not A Name", "draft", Map.of("topic", "MAIL", "texts", List.of()));
        assertThat(editor.post(V1 + "/articles", json(nameless)).toString())
                .startsWith("422")
                .contains("\"/id\"");
        var topicless =
                Map.of("id", "no-topic", "draft", Map.of("topic", "MOON", "texts", List.of()));
        assertThat(editor.post(V1 + "/articles", json(topicless)).toString())
                .startsWith("422")
                .contains("\"/draft/topic\"");
        assertThat(customer.get(es).status()).isEqualTo(403);
        assertThat(customer.put(one + "/setting", arranged.tag(), shown).status()).isEqualTo(403);
    }

    @Test
    void an_article_is_withdrawn_shown_again_and_looked_after() {
        var id = "clock-" + UUID.randomUUID();
        var one = V1 + "/articles/" + id;
        var published = published(id);
        var hidden = done(editor.post(one + "/withdrawal", published.tag(), ""));
        assertThat(customer.get(V1 + "/help/" + id).status()).isEqualTo(404);
        var shown = done(editor.post(one + "/showing", hidden.tag(), ""));
        assertThat(customer.get(V1 + "/help/" + id).status()).isEqualTo(200);
        var past = json(Map.of("review", "2020-01-01"));
        assertThat(editor.put(one + "/review", shown.tag(), past).toString())
                .startsWith("422")
                .contains("/review");
        var later = json(Map.of("review", "2040-01-01"));
        var looked = done(editor.put(one + "/review", shown.tag(), later));
        assertThat(looked.text("review_on")).isEqualTo("2040-01-01");
        assertThat(looked.text("owner")).isEqualTo("Edda Itor");
        var drafted = done(editor.put(one + "/texts/en", looked.tag(), text("Another clock")));
        assertThat(drafted.json().path("draft").asInt()).isEqualTo(2);
        var dropped = done(editor.delete(one + "/draft", drafted.tag()));
        assertThat(dropped.json().path("draft").isNull()).isTrue();
        assertThat(editor.delete(one + "/draft", drafted.tag()).status()).isEqualTo(412);
    }

    @Test
    void a_reader_searches_reads_and_says_what_they_think_and_the_desk_hears_it() {
        var id = "clock-" + UUID.randomUUID();
        published(id);
        var list = done(customer.get(V1 + "/help"));
        assertThat(list.toString()).contains(id);
        var found = done(customer.get(V1 + "/help?q=" + id.replace("clock-", "Clock%20")));
        assertThat(found.json().path("data")).isNotEmpty();
        var read = done(customer.get(V1 + "/help/" + id + "?language=es"));
        assertThat(read.text("language")).as("the declared fallback").isEqualTo("en");
        assertThat(read.text("html")).contains("<h2>How</h2>");
        assertThat(customer.get(V1 + "/help?language=xx").status()).isEqualTo(422);
        var edition = V1 + "/help/" + id + "/versions/1";
        assertThat(done(customer.get(edition)).json().path("newest").asBoolean()).isTrue();
        assertThat(customer.get(V1 + "/help/" + id + "/versions/0").status()).isEqualTo(404);

        var opinion = json(Map.of("helpful", false, "words", "On Mondays?"));
        done(customer.post(edition + "/opinions", opinion));
        var opinions = done(editor.get(V1 + "/articles/" + id + "/opinions"));
        assertThat(opinions.json().at("/editions/0/unhelpful").asInt()).isEqualTo(1);
        assertThat(opinions.json().at("/missed/0").asString()).isEqualTo("On Mondays?");
        assertThat(customer.get(V1 + "/articles/" + id + "/opinions").status()).isEqualTo(403);
        assertThat(editor.get(V1 + "/articles/nothing/opinions").status()).isEqualTo(404);
    }

    @Test
    void a_question_without_an_article_is_listed_and_dealt_with() {
        var words = "mumblewort " + UUID.randomUUID();
        done(customer.get(V1 + "/help?q=" + words.replace(" ", "%20")));
        var all = done(editor.get(V1 + "/missing-articles"));
        assertThat(all.toString()).contains(words);
        var settled = Map.of("kind", "SEARCH", "words", words, "language", "en");
        var rest = done(editor.post(V1 + "/missing-articles/settlement", json(settled)));
        assertThat(rest.toString()).doesNotContain(words);
        var odd = Map.of("kind", "ODD", "words", words, "language", "en");
        assertThat(editor.post(V1 + "/missing-articles/settlement", json(odd)).toString())
                .startsWith("422")
                .contains("/kind");
        assertThat(customer.get(V1 + "/missing-articles").status()).isEqualTo(403);
    }

    @Test
    void who_deals_with_the_questions_of_one_page_reads_on_with_the_next() {
        var often = "often " + UUID.randomUUID();
        var seldom = "seldom " + UUID.randomUUID();
        for (var words : List.of(often, seldom, often)) {
            done(customer.get(V1 + "/help?q=" + words.replace(" ", "%20")));
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = done(editor.get(V1 + "/missing-articles?limit=1&cursor=" + cursor));
            seen.add(page.json().at("/data/0/words").asString());
            if (seen.getLast().equals(often)) settle(often);
            cursor = page.text("next_cursor");
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(often, seldom);
        assertThat(done(editor.get(V1 + "/missing-articles?limit=200")).toString())
                .doesNotContain(often);
        var odd = new Cursor(new UUID(0, Long.MAX_VALUE)).text();
        assertThat(editor.get(V1 + "/missing-articles?cursor=" + odd).status()).isEqualTo(422);
    }

    private void settle(String words) {
        var settled = Map.of("kind", "SEARCH", "words", words, "language", "en");
        done(editor.post(V1 + "/missing-articles/settlement", json(settled)));
    }

    private Said begun(String id) {
        var texts = List.of(Map.of("language", "en", "markdown", TEXT.formatted(title(id))));
        var draft = Map.of("topic", "OTHER", "fallback", "en", "texts", texts);
        var begun = editor.post(V1 + "/articles", json(Map.of("id", id, "draft", draft)));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        return begun;
    }

    private Said published(String id) {
        var begun = begun(id);
        return done(editor.post(V1 + "/articles/" + id + "/publication", begun.tag(), ""));
    }

    private static String title(String id) {
        return id.replace("clock-", "Clock ");
    }

    private static String text(String title) {
        return json(Map.of("markdown", TEXT.formatted(title)));
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
