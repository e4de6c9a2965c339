package org.guildhall.knowledge.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.platform.web.Problem;

/// What keeps an edition from being published: a text without title or summary, a link that leads
/// nowhere.
public final class ArticleProblems {
    private ArticleProblems() {}

    /// Everything that is wrong with an edition, at the field of its language.
    ///
    /// @param known the articles that readers are shown
    public static List<Problem> of(Edition edition, Set<ArticleId> known, String vendor) {
        var problems = new ArrayList<Problem>();
        if (edition.leaves().isEmpty()) {
            problems.add(new Problem("en", "knowledge.lint.empty", List.of()));
        }
        edition.leaves()
                .forEach(
                        (language, leaf) ->
                                problems.addAll(
                                        of(language, leaf, edition.article(), known, vendor)));
        edition.fallback()
                .filter(language -> !edition.leaves().containsKey(language))
                .ifPresent(_ -> problems.add(problem("fallback", "knowledge.lint.fallback", "")));
        edition.related().stream()
                .filter(other -> !known.contains(other))
                .map(other -> problem("related", "knowledge.lint.related", other.value()))
                .forEach(problems::add);
        return problems;
    }

    /// What is wrong with one text.
    public static List<Problem> of(
            Locale language, Leaf leaf, ArticleId self, Set<ArticleId> known, String vendor) {
        var field = language.getLanguage();
        var prose = Prose.of(leaf.markdown(), vendor);
        var problems = new ArrayList<Problem>();
        if (prose.title().isBlank()) problems.add(problem(field, "knowledge.lint.title", ""));
        else if (prose.summary().isBlank()) {
            problems.add(problem(field, "knowledge.lint.summary", ""));
        }
        prose.links().stream()
                .filter(link -> !leadsSomewhere(link, self, known))
                .map(link -> problem(field, "knowledge.lint.link", link))
                .forEach(problems::add);
        return problems;
    }

    /// Whether a link leads to an article that is shown, to a page of ours, or out into the world.
    public static boolean leadsSomewhere(String link, ArticleId self, Set<ArticleId> known) {
        if (link.startsWith("/help/")) {
            var named = link.substring("/help/".length()).replaceAll("[#?/].*", "");
            return named.equals(self.value())
                    || ArticleId.of(named).filter(known::contains).isPresent();
        }
        return link.matches("/[A-Za-z][^\\s#]*|(https?://|mailto:)[^\\s]{4,}");
    }

    private static Problem problem(String field, String key, String what) {
        return new Problem(field, key, List.of(what));
    }
}
