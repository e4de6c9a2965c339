package org.guildhall.figures;

import java.util.Locale;
import java.util.Map;
import org.guildhall.figures.HelpQuestions.Score;
import org.guildhall.knowledge.search.HelpSearch;
import org.guildhall.knowledge.search.Question;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Installation;

/// How well the help centre is searched: `./guildhall bench help` by words alone, `./guildhall
/// bench help DIRECTORY` also with the models whose jars lie there. `--missed` names the questions
/// of the tuning half whose article wasn't the first; of the other half nothing is ever named.
public final class HelpFinding {
    private static final int SHOWN = 3;

    private HelpFinding() {}

    public static void main(String[] arguments) {
        var directory = arguments.length > 0 && !arguments[0].startsWith("-") ? arguments[0] : "";
        var missed = String.join(" ", arguments).contains("--missed");
        System.out.println("| questions | language | first | among three |");
        System.out.println("| --- | --- | --- | --- |");
        measure("by words", "", missed && directory.isEmpty());
        if (!directory.isEmpty()) measure("by words and meaning", directory, missed);
        System.exit(0);
    }

    private static void measure(String how, String directory, boolean missed) {
        try (var guildhall = Installation.another(_ -> Map.of("guildhall.help.model", directory))) {
            var search = guildhall.front(HelpSearch.class);
            rows(how + ", tuning half", HelpQuestions.tuning(), search, missed);
            rows(how + ", held-out half", HelpQuestions.heldOut(), search, false);
        }
    }

    private static void rows(
            String half, HelpQuestions questions, HelpSearch search, boolean missed) {
        for (var language : Texts.LANGUAGES) {
            row(
                    half,
                    language.getDisplayLanguage(Locale.ENGLISH),
                    questions.in(language).ask(search));
        }
        var all = questions.ask(search);
        row(half, "all", all);
        if (missed) {
            all.missed().forEach(each -> System.out.println(each + "  " + first(each, search)));
        }
    }

    private static String first(HelpQuestions.Asked each, HelpSearch search) {
        return search.find(new Question(each.words(), each.language(), "", false), SHOWN).stream()
                .map(found -> found.headline().article() + " " + found.covered())
                .toList()
                .toString();
    }

    private static void row(String half, String language, Score score) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d of %d (%.0f %%) | %d (%.0f %%) |%n",
                half,
                language,
                score.first(),
                score.of(),
                score.firstPercent(),
                score.three(),
                score.threePercent());
    }
}
