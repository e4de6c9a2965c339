package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.guildhall.figures.HelpQuestions;
import org.guildhall.knowledge.search.HelpSearch;
import org.guildhall.knowledge.search.Question;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// Finding an article by its words alone, on questions as customers ask them. How often exactly is
/// in `docs/figures.md`; these are the floors.
class HelpSearchTest {
    private static final double FIRST = 85;
    private static final double AMONG_THREE = 95;

    private final Installation guildhall = Installation.get();
    private final HelpSearch search = guildhall.front(HelpSearch.class);

    @Test
    void the_right_article_is_nearly_always_the_first_in_every_language() {
        for (var half : List.of(HelpQuestions.tuning(), HelpQuestions.heldOut())) {
            for (var language : Texts.LANGUAGES) {
                var score = half.in(language).ask(search);
                assertThat(score.firstPercent()).as(language.toString()).isGreaterThan(FIRST);
                assertThat(score.threePercent()).as(language.toString()).isGreaterThan(AMONG_THREE);
            }
        }
    }

    @Test
    void the_halves_have_no_question_in_common_and_are_large_enough() {
        var tuning = HelpQuestions.tuning().asked();
        var heldOut = HelpQuestions.heldOut().asked();
        assertThat(tuning).doesNotContainAnyElementsOf(heldOut);
        assertThat(tuning.size() + heldOut.size()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void accents_case_and_full_width_letters_make_no_difference() {
        assertThat(first("VERIFICACION DE EMPRESA", Locale.of("es")))
                .isEqualTo(first("verificación de empresa", Locale.of("es")));
        assertThat(first("ＩＣＰ备案", Locale.SIMPLIFIED_CHINESE)).isEqualTo("icp-filing");
    }

    @Test
    void a_word_that_is_still_being_typed_finds_what_it_may_become() {
        var suggestions = guildhall.front(Suggestions.class);
        assertThat(suggestions.whileTyping("commitm", Locale.ENGLISH, ""))
                .extracting(Suggestion::path)
                .contains("/help/commitment");
        assertThat(suggestions.whileTyping("'); drop % _ \0 \\", Locale.ENGLISH, "")).isEmpty();
    }

    @Test
    void a_common_word_among_others_that_nobody_wrote_of_suggests_nothing() {
        var suggestions = guildhall.front(Suggestions.class);
        assertThat(suggestions.whileTyping("puedo pintar mi bicicleta amaril", Locale.of("es"), ""))
                .isEmpty();
        assertThat(suggestions.whileTyping("no puedo activar DirectMa", Locale.of("es"), ""))
                .extracting(Suggestion::path)
                .contains("/help/directmail-activate");
    }

    @Test
    void an_account_is_offered_only_what_is_for_its_site() {
        var suggestions = guildhall.front(Suggestions.class);
        assertThat(suggestions.of("ICP filing", Locale.ENGLISH, "china"))
                .extracting(Suggestion::path)
                .contains("/help/icp-filing");
        assertThat(suggestions.of("ICP filing", Locale.ENGLISH, "international"))
                .extracting(Suggestion::path)
                .doesNotContain("/help/icp-filing");
    }

    private String first(String words, Locale language) {
        var found = search.find(new Question(words, language, "", false), 1);
        return found.getFirst().headline().article().value();
    }
}
