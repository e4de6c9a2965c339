package org.guildhall.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.search.HelpSearch;
import org.guildhall.knowledge.search.Question;
import org.guildhall.platform.web.Texts;

/// Questions as customers ask them, each with the article that answers it, in two halves: one to
/// tune the search on, and one that was written first and never looked at while tuning.
///
/// @param asked language, article, words
public record HelpQuestions(List<Asked> asked) {
    private static final Path FILES = Path.of("src", "test", "resources", "help");
    private static final int SHOWN = 3;

    /// A question with the article that answers it.
    public record Asked(Locale language, ArticleId answer, String words) {}

    /// How often the right article was found.
    ///
    /// @param first as the first one
    /// @param three among the first three
    /// @param missed those of which it wasn't the first
    public record Score(int first, int three, int of, List<Asked> missed) {
        /// Percent found as the first one.
        public double firstPercent() {
            return 100.0 * first / of;
        }

        /// Percent found among the first three.
        public double threePercent() {
            return 100.0 * three / of;
        }
    }

    /// The half to tune on.
    public static HelpQuestions tuning() {
        return read("tuning.tsv");
    }

    /// The half that is only ever counted.
    public static HelpQuestions heldOut() {
        return read("held-out.tsv");
    }

    /// Those of one language.
    public HelpQuestions in(Locale language) {
        return new HelpQuestions(
                asked.stream().filter(each -> each.language().equals(language)).toList());
    }

    /// Asks all of them.
    public Score ask(HelpSearch search) {
        var first = 0;
        var three = 0;
        var missed = new ArrayList<Asked>();
        for (var each : asked) {
            var found =
                    search
                            .find(new Question(each.words(), each.language(), "", false), SHOWN)
                            .stream()
                            .map(hit -> hit.headline().article())
                            .toList();
            if (found.contains(each.answer())) three++;
            if (!found.isEmpty() && found.getFirst().equals(each.answer())) first++;
            else missed.add(each);
        }
        return new Score(first, three, asked.size(), missed);
    }

    private static HelpQuestions read(String name) {
        try {
            return new HelpQuestions(
                    Files.readAllLines(FILES.resolve(name)).stream()
                            .map(line -> line.split("\t"))
                            .map(
                                    parts ->
                                            new Asked(
                                                    Texts.nearest(Locale.of(parts[0])),
                                                    new ArticleId(parts[1]),
                                                    parts[2]))
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
