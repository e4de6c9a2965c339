package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.ArticleProblems;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// The help centre as readers and editors meet it.
class HelpCentreTest {
    private static final String TEXT =
            "# %s\n\nA %s is wound every Sunday.\n\n## How\n\nSee [help](/help/step-error).\n";
    private static final String DESK = "/desk/articles";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Articles articles = guildhall.front(Articles.class);

    @Test
    void every_article_that_comes_along_is_there_in_three_languages_without_a_mistake() {
        var desk = guildhall.front(ArticleDesk.class);
        var editor = (Staff) crowd.caller(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        var shipped =
                desk.all(editor).stream().filter(written -> written.edition().shipped()).toList();
        assertThat(shipped).hasSizeGreaterThanOrEqualTo(18);
        for (var written : shipped) {
            assertThat(written.edition().leaves().keySet())
                    .as(written.article().id().value())
                    .containsExactlyInAnyOrderElementsOf(Texts.LANGUAGES);
            assertThat(written.problems()).as(written.article().id().value()).isEmpty();
        }
    }

    @Test
    void a_visitor_searches_and_reads_in_their_language_and_says_what_they_think() {
        var visit = guildhall.visit();
        assertThat(visit.get("/help").page().select("a[href=/help/icp-filing]")).hasSize(1);
        var found = visit.get("/help?q=no+puedo+activar+DirectMail&language=es").page();
        assertThat(found.expectFirst(".help-hits a").attr("href"))
                .isEqualTo("/help/directmail-activate");
        var article = visit.get("/help/become-distributor?language=en").page();
        assertThat(article.select("h1").text()).isEqualTo("Become a distributor of Alibaba Cloud");
        assertThat(visit.get("/help/become-distributor?language=zh-CN").page().select("h1").text())
                .isEqualTo("成为 Alibaba Cloud 的分销商");
        var said =
                visit.post(
                        "/help/become-distributor/versions/1/opinions",
                        Fields.of("helpful", "no", "words", "Which regions?"));
        assertThat(said.location()).isEqualTo("/help/become-distributor");
        var opinions = guildhall.front(Opinions.class);
        assertThat(opinions.words(new ArticleId("become-distributor"))).contains("Which regions?");
        assertThat(visit.get("/help/icp-filing?language=en").page().text())
                .contains("For accounts of the China site");
        assertThat(visit.get("/help/suggestions?q=paytm").page().select("li a")).isNotEmpty();
        assertThat(visit.get("/help/no-such-article").status()).isEqualTo(404);
    }

    @Test
    void what_is_searched_in_vain_is_on_the_list_of_missing_articles_until_it_is_dealt_with() {
        guildhall.visit().get("/help?q=Zwiebelkuchen+Rezept");
        guildhall.visit().get("/help?q=zwiebelkuchen+rezept");
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        var row = visit.get(DESK + "/missing").page().select("tr:contains(zwiebelkuchen)");
        assertThat(row.select(".number").text()).isEqualTo("2");
        visit.post(
                DESK + "/missing",
                Fields.of("kind", "SEARCH", "words", "zwiebelkuchen rezept", "language", "en"));
        assertThat(visit.get(DESK + "/missing").body()).doesNotContain("zwiebelkuchen");
    }

    @Test
    void articles_that_only_share_a_common_word_are_no_answers_and_aren_t_called_so() {
        var near = guildhall.visit().get("/help?q=puedo+pintar+mi+bicicleta+amarilla&language=es");
        assertThat(near.page().select(".help-hits li")).isNotEmpty();
        assertThat(near.page().select(".help-results").text())
                .contains("Ningún artículo responde justo a esto");
        var found = guildhall.visit().get("/help?q=no+puedo+activar+DirectMail&language=es");
        assertThat(found.page().select(".help-results").text()).doesNotContain("Ningún artículo");
    }

    @Test
    void whoever_found_nothing_is_led_to_people() {
        var nothing = guildhall.visit().get("/help?q=xyzzy+plugh&language=es").page();
        assertThat(nothing.select(".help-ask a[href=/portal/tickets/new]").text())
                .isEqualTo("Pedir ayuda");
        var agent = crowd.signedIn(crowd.staff("Asked Ann", Role.SUPPORT_AGENT));
        assertThat(agent.get("/help?q=paytm").page().select(".help-ask")).isEmpty();
    }

    @Test
    void a_program_writes_an_article_and_publishes_its_next_edition() {
        var all = "/api/v1/articles";
        assertThat(Program.of(guildhall, crowd.staff("Ann", Role.SUPPORT_AGENT)).get(all).status())
                .isEqualTo(403);
        var program = Program.of(guildhall, crowd.staff("Pia Program", Role.KNOWLEDGE_EDITOR));
        var begun = Map.of("id", "program-clocks", "draft", wish(TEXT.formatted("Clock", "clock")));
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
        var mended = wish(TEXT.formatted("Cuckoo clock", "cuckoo clock"));
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
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        begin(visit, "winding-clocks", "Grandfather clock");
        assertThat(visit.get("/help/winding-clocks").status()).isEqualTo(404);
        publish(visit, "winding-clocks");
        assertThat(visit.get("/help/winding-clocks").body()).contains("Grandfather clock");

        write(visit, "winding-clocks", TEXT.formatted("Cuckoo clock", "cuckoo clock"));
        assertThat(visit.get("/help/winding-clocks").body()).contains("Grandfather clock");
        publish(visit, "winding-clocks");

        assertThat(visit.get("/help/winding-clocks").body()).contains("Cuckoo clock");
        var old = visit.get("/help/winding-clocks/versions/1").page();
        assertThat(old.select("h1").text()).isEqualTo("Grandfather clock");
        assertThat(old.select("a[href=/help/winding-clocks]")).isNotEmpty();
        var cited = new Citation(new ArticleId("winding-clocks"), 1);
        assertThat(articles.resolve(cited, Locale.ENGLISH, "international")).isPresent();
        assertThat(articles.resolve(cited, Locale.of("es"), "international")).isEmpty();
        assertThat(articles.resolve(cited, Locale.ENGLISH, "china")).isEmpty();

        visit.post(DESK + "/winding-clocks/withdrawal", seen(visit, "winding-clocks"));
        assertThat(visit.get("/help/winding-clocks").status()).isEqualTo(404);
        assertThat(visit.get("/help/winding-clocks/versions/1").status()).isEqualTo(200);
        assertThat(articles.resolve(cited, Locale.ENGLISH, "international")).isEmpty();
    }

    @Test
    void a_text_with_a_dead_link_or_without_a_summary_is_not_published() {
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        begin(visit, "dead-ends", "Dead ends");
        write(visit, "dead-ends", "# Dead ends\n\n- [here](#)\n- [there](/help/nowhere-at-all)\n");
        var refused = visit.post(DESK + "/dead-ends/publication", seen(visit, "dead-ends"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".problems li").text()).contains("says all in short");
        assertThat(refused.page().select(".notice li").text())
                .contains("This link leads nowhere: #")
                .contains("/help/nowhere-at-all");
        assertThat(visit.get("/help/dead-ends").status()).isEqualTo(404);
    }

    @Test
    void two_editors_at_once_do_not_overwrite_each_other() {
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        begin(visit, "two-at-once", "Two at once");
        var seen = seen(visit, "two-at-once");
        write(visit, "two-at-once", TEXT.formatted("First", "first"));
        var desk = guildhall.front(ArticleDesk.class);
        var other = (Staff) crowd.caller(crowd.staff("Otto Ther", Role.KNOWLEDGE_EDITOR));
        assertThatThrownBy(
                        () ->
                                desk.publish(
                                        new ArticleId("two-at-once"),
                                        Long.parseLong(seen.get("version")),
                                        other))
                .isInstanceOf(NoLongerPossible.class);
    }

    @Test
    void an_upgrade_leaves_withdrawn_what_was_withdrawn() {
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        visit.post(DESK + "/one-business-type/withdrawal", seen(visit, "one-business-type"));
        upgraded("one-business-type");
        guildhall.front(Shipment.class).takeIn();
        assertThat(visit.get("/help/one-business-type").status()).isEqualTo(404);
        assertThat(visit.get("/help/one-business-type/versions/2").status()).isEqualTo(200);
        visit.post(DESK + "/one-business-type/showing", seen(visit, "one-business-type"));
        assertThat(visit.get("/help/one-business-type").status()).isEqualTo(200);
    }

    @Test
    void an_upgrade_of_two_nodes_at_once_publishes_what_came_along_once() throws Exception {
        upgraded("master-uid-selling");
        var shipment = guildhall.front(Shipment.class);
        var other =
                guildhall
                        .front(TransactionTemplate.class)
                        .execute(
                                _ -> {
                                    shipment.takeIn();
                                    var second = CompletableFuture.runAsync(shipment::takeIn);
                                    Eventually.holds("the other waits", this::somebodyWaits);
                                    return second;
                                });
        Objects.requireNonNull(other).get();
        var article = new ArticleId("master-uid-selling");
        assertThat(articles.read(article, Locale.ENGLISH).citation().version()).isEqualTo(2);
    }

    private boolean somebodyWaits() {
        return guildhall
                        .database()
                        .sql(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and datname = current_database()")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void upgraded(String id) {
        guildhall
                .database()
                .sql("update knowledge_article set file_hash = 'before' where id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void who_is_told_that_somebody_was_first_keeps_what_was_typed_and_saves_it_the_second_time() {
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        begin(visit, "three-tabs", "Three tabs");
        var here = DESK + "/three-tabs/texts/es";
        var seen = seen(visit, "three-tabs");
        write(visit, "three-tabs", TEXT.formatted("Saved in the first tab", "tab"));
        seen.put("markdown", "# Lo escrito en la segunda\n\nEs largo.\n");
        var told = visit.post(here, seen);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".problems").text()).contains("Somebody was first");
        assertThat(told.page().select("textarea[name=markdown]").text())
                .contains("Lo escrito en la segunda");
        seen.put("version", told.page().expectFirst("input[name=version]").val());
        assertThat(visit.post(here, seen).status()).isEqualTo(303);
        assertThat(visit.get(DESK + "/three-tabs").page().text())
                .contains("Saved in the first tab", "Lo escrito en la segunda");
    }

    @Test
    void related_articles_are_those_for_the_reader_s_site() {
        var here = "/help/register-com-domain";
        var filing = "a[href=/help/icp-filing]";
        assertThat(guildhall.visit().get(here).page().select("section " + filing)).hasSize(1);
        var owner = crowd.owner("Ina International");
        var related = crowd.signedIn(owner).get(here).page().select("[aria-labelledby=related] a");
        assertThat(related).isNotEmpty();
        assertThat(related.select(filing)).isEmpty();
        var read = Program.of(guildhall, owner).get("/api/v1" + here);
        assertThat(read.json().path("related").toString())
                .contains("transfer-between-accounts")
                .doesNotContain("icp-filing");
    }

    @Test
    void who_takes_a_language_away_from_a_second_tab_can_do_so_the_second_time() {
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        begin(visit, "two-tabs", "Two tabs");
        var seen = seen(visit, "two-tabs");
        write(visit, "two-tabs", TEXT.formatted("Saved in the first tab", "tab"));
        var told = visit.post(DESK + "/two-tabs/texts/en/removal", seen);
        assertThat(told.status()).isEqualTo(422);
        seen.put("version", told.page().expectFirst("input[name=version]").val());
        assertThat(visit.post(DESK + "/two-tabs/texts/en/removal", seen).status()).isEqualTo(303);
    }

    @Test
    void who_writes_while_the_draft_is_being_published_is_told_that_somebody_was_first()
            throws Exception {
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        begin(visit, "at-the-same-time", "At the same time");
        var seen = seen(visit, "at-the-same-time");
        seen.put("markdown", TEXT.formatted("Later", "later"));
        var desk = guildhall.front(ArticleDesk.class);
        var other = (Staff) crowd.caller(crowd.staff("Otto Ther", Role.KNOWLEDGE_EDITOR));
        var version = Long.parseLong(Objects.requireNonNull(seen.get("version")));
        var written =
                guildhall
                        .front(TransactionTemplate.class)
                        .execute(
                                _ -> {
                                    desk.publish(new ArticleId("at-the-same-time"), version, other);
                                    var late =
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            visit.post(
                                                                    DESK
                                                                            + "/at-the-same-time/texts/en",
                                                                    seen));
                                    Eventually.holds("the writer waits", this::somebodyWaits);
                                    return late;
                                });
        var told = Objects.requireNonNull(written).get();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".problems").text()).contains("Somebody was first");
    }

    @Test
    void colleagues_who_write_from_one_address_each_have_their_say() {
        var here = "/help/kinds-of-uid/versions/1/opinions";
        var owner = crowd.owner("Olga Opinion");
        for (var reader : List.of(owner, crowd.member(owner, "Max Member"))) {
            var said = Fields.of("helpful", "no", "words", "Asks " + reader.name());
            var visit = crowd.signedIn(reader);
            assertThat(visit.post(here, said).status()).isEqualTo(303);
            assertThat(visit.post(here, said).status()).as("said twice").isEqualTo(303);
        }
        var opinions = guildhall.front(Opinions.class);
        var article = new ArticleId("kinds-of-uid");
        assertThat(opinions.of(article).getFirst().unhelpful()).isEqualTo(2);
        assertThat(opinions.words(article)).contains("Asks Olga Opinion", "Asks Max Member");
    }

    @Test
    void a_long_question_is_taken_off_the_list_too_and_one_of_nothing_is_never_on_it() {
        var long200 = "quibble ".repeat(25) + "and more of it";
        guildhall.visit().get("/help?q=" + long200.replace(" ", "+") + "&language=en");
        guildhall.visit().get("/help?q=%00&language=en");
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        var rows = visit.get(DESK + "/missing").page().select("tbody tr");
        assertThat(rows.select("th").eachText()).doesNotContain("");
        var words = rows.select("tr:contains(quibble) input[name=words]").attr("value");
        assertThat(words).isNotBlank();
        visit.post(
                DESK + "/missing", Fields.of("kind", "SEARCH", "words", words, "language", "en"));
        assertThat(visit.get(DESK + "/missing").body()).doesNotContain("quibble");
    }

    @Test
    void a_suggestion_in_another_language_says_in_which() {
        var visit = crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        begin(visit, "sundials", "Gnomonics");
        var setting = seen(visit, "sundials");
        setting.putAll(Map.of("topic", "OTHER", "fallback", "en"));
        assertThat(visit.post(DESK + "/sundials/setting", setting).status()).isEqualTo(303);
        publish(visit, "sundials");
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

    private static void begin(Visit visit, String id, String title) {
        var answer =
                visit.post(
                        DESK,
                        Fields.of(
                                "id",
                                id,
                                "topic",
                                "OTHER",
                                "sites",
                                "international",
                                "language",
                                "en",
                                "markdown",
                                TEXT.formatted(title, "clock")));
        assertThat(answer.location()).isEqualTo(DESK + "/" + id);
    }

    private static void write(Visit visit, String id, String markdown) {
        var fields = seen(visit, id);
        fields.put("markdown", markdown);
        var answer = visit.post(DESK + "/" + id + "/texts/en", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private static void publish(Visit visit, String id) {
        var answer = visit.post(DESK + "/" + id + "/publication", seen(visit, id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private static Map<String, String> seen(Visit visit, String id) {
        var page = visit.get(DESK + "/" + id).page();
        return Fields.of("version", page.expectFirst("input[name=version]").val());
    }
}
