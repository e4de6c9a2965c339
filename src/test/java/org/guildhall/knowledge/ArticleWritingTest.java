package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.ArticleProblems;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// An article is written, published, kept at its address, and withdrawn.
class ArticleWritingTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Articles articles = guildhall.front(Articles.class);

    @Test
    void a_program_writes_an_article_and_publishes_its_next_edition() {
        var all = "/api/v1/articles";
        assertThat(Program.of(guildhall, crowd.staff("Ann", Role.SUPPORT_AGENT)).get(all).status())
                .isEqualTo(403);
        var program = Program.of(guildhall, crowd.staff("Pia Program", Role.KNOWLEDGE_EDITOR));
        var begun = Map.of("id", "program-clocks", "draft", wish(Editor.text("Clock", "clock")));
        var made = program.post(all, Program.json(begun));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(program.post(all, Program.json(begun)).status()).as("taken").isEqualTo(422);
        var one = all + "/program-clocks";
        assertThat(program.get(one).json().path("draft").asInt()).isEqualTo(1);
        assertThat(program.get(all + "?limit=200").toString())
                .contains("program-clocks", "icp-filing");

        var broken = wish("# Clock\n\nSee [this](/help/nothing-there).");
        var unfit = program.put(one + "/draft", made.tag(), Program.json(broken));
        assertThat(unfit.json().path("unfit").path(0).asString()).isEqualTo("en");
        assertThat(program.post(one + "/publication", unfit.tag(), "").status()).isEqualTo(422);
        assertThat(program.post(one + "/publication", made.tag(), "").status()).isEqualTo(412);
        var mended = wish(Editor.text("Cuckoo clock", "cuckoo clock"));
        var written = program.put(one + "/draft", unfit.tag(), Program.json(mended));
        var first = program.post(one + "/publication", written.tag(), "publish", "");
        assertThat(first.json().path("current").asInt()).as(first.toString()).isEqualTo(1);
        assertThat(program.post(one + "/publication", written.tag(), "publish", "").status())
                .as("twice is once")
                .isEqualTo(200);
        assertThat(guildhall.visit().get("/help/program-clocks").body()).contains("Cuckoo clock");
        assertThat(program.post(one + "/withdrawal", first.tag(), "").status()).isEqualTo(200);
        assertThat(guildhall.visit().get("/help/program-clocks").status()).isEqualTo(404);
    }

    private static Map<String, Object> wish(String markdown) {
        return Map.of(
                "topic",
                "OTHER",
                "sites",
                List.of("international"),
                "texts",
                List.of(Map.of("language", "en", "markdown", markdown)));
    }

    @Test
    void an_edition_stays_at_its_address_when_the_next_one_is_published() {
        var edda = Editor.of(guildhall);
        edda.begin("winding-clocks", "Grandfather clock");
        assertThat(edda.visit().get("/help/winding-clocks").status()).isEqualTo(404);
        edda.publish("winding-clocks");
        assertThat(edda.visit().get("/help/winding-clocks").body()).contains("Grandfather clock");

        edda.write("winding-clocks", Editor.text("Cuckoo clock", "cuckoo clock"));
        assertThat(edda.visit().get("/help/winding-clocks").body()).contains("Grandfather clock");
        edda.publish("winding-clocks");

        assertThat(edda.visit().get("/help/winding-clocks").body()).contains("Cuckoo clock");
        var old = edda.visit().get("/help/winding-clocks/versions/1").page();
        assertThat(old.select("h1").text()).isEqualTo("Grandfather clock");
        assertThat(old.select("a[href=/help/winding-clocks]")).isNotEmpty();
        var cited = new Citation(new ArticleId("winding-clocks"), 1);
        assertThat(articles.resolve(cited, Locale.ENGLISH, "international")).isPresent();
        assertThat(articles.resolve(cited, Locale.of("es"), "international")).isEmpty();
        assertThat(articles.resolve(cited, Locale.ENGLISH, "china")).isEmpty();

        edda.post("/winding-clocks/withdrawal", edda.seen("winding-clocks"));
        assertThat(edda.visit().get("/help/winding-clocks").status()).isEqualTo(404);
        assertThat(edda.visit().get("/help/winding-clocks/versions/1").status()).isEqualTo(200);
        assertThat(articles.resolve(cited, Locale.ENGLISH, "international")).isEmpty();
    }

    @Test
    void a_text_with_a_dead_link_or_without_a_summary_is_not_published() {
        var edda = Editor.of(guildhall);
        edda.begin("dead-ends", "Dead ends");
        edda.write("dead-ends", "# Dead ends\n\n- [here](#)\n- [there](/help/nowhere-at-all)\n");
        var refused = edda.post("/dead-ends/publication", edda.seen("dead-ends"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".problems li").text()).contains("says all in short");
        assertThat(refused.page().select(".notice li").text())
                .contains("This link leads nowhere: #")
                .contains("/help/nowhere-at-all");
        assertThat(edda.visit().get("/help/dead-ends").status()).isEqualTo(404);
    }

    @Test
    void a_suggestion_in_another_language_says_in_which() {
        var edda = Editor.of(guildhall);
        edda.begin("sundials", "Gnomonics");
        var setting = edda.seen("sundials");
        setting.putAll(Map.of("topic", "OTHER", "fallback", "en"));
        assertThat(edda.post("/sundials/setting", setting).status()).isEqualTo(303);
        edda.publish("sundials");
        var found = guildhall.visit().get("/help/suggestions?q=gnomonics&language=es").page();
        assertThat(found.select("[lang=en]").text()).contains("Gnomonics");
    }

    @Test
    void a_link_leads_to_an_article_a_page_or_the_world() {
        var self = new ArticleId("self-made");
        var known = Set.of(new ArticleId("icp-filing"));
        assertThat(
                        List.of(
                                "/help/icp-filing",
                                "/help/self-made",
                                "/portal/uids",
                                "https://x.example/a",
                                "mailto:a@b.example"))
                .allMatch(link -> ArticleProblems.leadsSomewhere(link, self, known));
        assertThat(
                        List.of(
                                "#",
                                "",
                                "/",
                                "/help/other-one",
                                "javascript:x",
                                "//evil.example",
                                "page.html"))
                .noneMatch(link -> ArticleProblems.leadsSomewhere(link, self, known));
    }
}
