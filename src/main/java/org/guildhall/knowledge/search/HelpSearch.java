package org.guildhall.knowledge.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.knowledge.article.ArticleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds the articles that answer a question: by their words, and by meaning beside them where a
/// model understands the language.
@Component
public class HelpSearch {
    /// How much meaning counts beside words, tuned on `src/test/resources/help/tuning.tsv`.
    private static final double MEANING = 0.5;

    /// Nearer than this is an answer even without a word in common.
    private static final double NEAR = 0.55;

    private final WordStore words;
    private final Nearness nearness;

    HelpSearch(WordStore words, Nearness nearness) {
        this.words = words;
        this.nearness = nearness;
    }

    /// The articles that answer it, the best first.
    @Transactional(readOnly = true)
    public List<Found> find(Question question, int most) {
        if (question.isEmpty()) return List.of();
        var headlines =
                words.headlines(question.language()).stream()
                        .filter(headline -> headline.isFor(question.site()))
                        .collect(Collectors.toMap(Headline::article, Function.identity()));
        var hits =
                words.find(
                        question.words(),
                        question.language(),
                        question.site(),
                        question.beginning());
        var ranked =
                nearness.to(question, List.copyOf(headlines.values()))
                        .map(near -> blended(hits, near))
                        .orElse(hits);
        return ranked.stream()
                .filter(hit -> headlines.containsKey(hit.article()))
                .map(hit -> new Found(headline(headlines, hit), hit.covered()))
                .limit(most)
                .toList();
    }

    private static Headline headline(Map<ArticleId, Headline> headlines, Hit hit) {
        var found = headlines.get(hit.article());
        if (found == null) throw new IllegalStateException("filtered before");
        return found;
    }

    /// Both ranks on a scale from 0 to 1, since their own scales have nothing in common.
    private static List<Hit> blended(List<Hit> hits, Map<ArticleId, Double> near) {
        var best = hits.isEmpty() ? 1 : hits.getFirst().score();
        var byWords = new HashMap<ArticleId, Hit>();
        hits.forEach(hit -> byWords.put(hit.article(), hit));
        var least = near.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var most = near.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var span = Math.max(most - least, Double.MIN_NORMAL);
        return near.entrySet().stream()
                .map(
                        each -> {
                            var hit =
                                    byWords.getOrDefault(
                                            each.getKey(), new Hit(each.getKey(), 0, 0));
                            var meant = (each.getValue() - least) / span;
                            var score = (1 - MEANING) * hit.score() / best + MEANING * meant;
                            var covered = each.getValue() >= NEAR ? 1 : hit.covered();
                            return new Hit(hit.article(), score, covered);
                        })
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }
}
