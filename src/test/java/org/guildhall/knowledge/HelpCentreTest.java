package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// The help centre as readers meet it, and what it tells its editors of them.
class HelpCentreTest {
    private static final String DESK = Editor.DESK;

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();

    @Test
    void every_article_that_comes_along_is_there_in_three_languages_without_a_mistake() {
        var desk = guildhall.front(ArticleDesk.class);
        var editor = (Staff) crowd.caller(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR));
        var shipped =
                desk.all(editor).stream()
                        .map(article -> desk.find(article.id(), editor))
                        .filter(written -> written.edition().shipped())
                        .toList();
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
}
