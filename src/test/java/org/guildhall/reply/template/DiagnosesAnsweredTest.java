package org.guildhall.reply.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Every conclusion of the diagnoses that come along can be answered: its template and the articles
/// are there, and what the template can't do without is looked up.
class DiagnosesAnsweredTest {
    /// What the composer fills in by itself: the cause in the customer's words, the remedy's page.
    private static final Set<String> OWN = Set.of("cause", "link");

    private final Templates templates = new Templates("");

    record Conclusion(String diagnosis, String rule, JsonNode outcome) {
        @Override
        public String toString() {
            return diagnosis + ", " + rule;
        }
    }

    static Stream<Conclusion> conclusions() throws IOException {
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:diagnoses/*.yml");
        assertThat(files).hasSize(6);
        var found = new ArrayList<Conclusion>();
        for (var file : files) {
            var diagnosis = new YAMLMapper().readTree(file.getContentAsByteArray());
            var code = diagnosis.path("code").asString();
            for (var rule : diagnosis.path("rules")) {
                found.add(new Conclusion(code, rule.path("name").asString(), rule.path("then")));
            }
            found.add(new Conclusion(code, "otherwise", diagnosis.path("otherwise")));
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("conclusions")
    void has_a_template_whose_places_are_filled_and_an_article(Conclusion conclusion) {
        var template =
                templates.find(conclusion.outcome().path("template").asString()).orElseThrow();

        var wanted = new TreeSet<String>();
        for (var body : template.bodies().values()) {
            var slot = Template.SLOT.matcher(body);
            while (slot.find()) if (slot.group(2).isEmpty()) wanted.add(slot.group(1));
        }
        wanted.removeAll(OWN);
        assertThat(conclusion.outcome().path("slots").propertyNames()).containsAll(wanted);
        var article = conclusion.outcome().path("article").asString("");
        if (!article.isEmpty()) {
            assertThat(languages(article)).containsExactly("en", "es", "zh");
        }
        assertThat(template.article())
                .hasValueSatisfying(own -> assertThat(languages(own.value())).hasSize(3));
    }

    /// A day that is written in words beside the rule that it comes from disagrees one day.
    @ParameterizedTest
    @MethodSource("conclusions")
    void names_no_day_that_a_rule_knows(Conclusion conclusion) {
        var template =
                templates.find(conclusion.outcome().path("template").asString()).orElseThrow();
        assertThat(template.bodies().values())
                .noneMatch(body -> body.matches("(?s).*20[0-9]{2}.*"));
        assertThat(conclusion.outcome().path("cause").toString())
                .doesNotContainPattern("20[0-9]{2}");
    }

    private static List<String> languages(String article) {
        return Stream.of("en", "es", "zh")
                .filter(
                        language ->
                                DiagnosesAnsweredTest.class.getResource(
                                                "/articles/" + article + "/" + language + ".md")
                                        != null)
                .toList();
    }
}
