package org.guildhall.knowledge.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.EditionStore;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.knowledge.article.Prose;
import org.guildhall.platform.settings.Vendor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How near articles are to a question in meaning. Each node keeps the places of the editions that
/// are shown; they are few.
@Component
public class Nearness {
    private record Key(ArticleId article, int version, Locale language) {}

    private final List<Meaning> models;
    private final EditionStore editions;
    private final Vendor vendor;
    private final Map<Key, List<float[]>> places = new ConcurrentHashMap<>();

    Nearness(
            @Value("${guildhall.help.model:}") String directory,
            EditionStore editions,
            Vendor vendor) {
        this.models = directory.isBlank() ? List.of() : ModelJars.in(Path.of(directory));
        this.editions = editions;
        this.vendor = vendor;
    }

    /// By article, from 0 to 1; nothing where no model understands the language.
    Optional<Map<ArticleId, Double>> to(Question question, List<Headline> headlines) {
        return models.stream()
                .filter(model -> model.speaks(question.language()))
                .findFirst()
                .map(model -> near(model, question, headlines));
    }

    private Map<ArticleId, Double> near(
            Meaning model, Question question, List<Headline> headlines) {
        var asked = model.place(question.words());
        var near = new HashMap<ArticleId, Double>();
        for (var headline : headlines) {
            var key = new Key(headline.article(), headline.version(), headline.spoken());
            places.computeIfAbsent(key, known -> placed(model, known)).stream()
                    .mapToDouble(place -> Meaning.nearness(asked, place))
                    .max()
                    .ifPresent(nearest -> near.put(headline.article(), Math.max(0, nearest)));
        }
        return near;
    }

    /// An article is as near as the nearest of its parts: its title with its summary, its headings,
    /// the words that people ask with.
    private List<float[]> placed(Meaning model, Key key) {
        return editions.find(key.article(), key.version())
                .map(edition -> edition.leaves().get(key.language()))
                .map(leaf -> parts(leaf).stream().map(model::place).toList())
                .orElse(List.of());
    }

    private List<String> parts(Leaf leaf) {
        var prose = Prose.of(leaf.markdown(), vendor.name());
        var parts = new ArrayList<String>();
        parts.add(prose.title());
        parts.add(prose.summary());
        prose.headings().forEach(heading -> parts.add(prose.title() + ": " + heading));
        Arrays.stream(leaf.asked().split(",")).map(String::strip).forEach(parts::add);
        parts.removeIf(String::isBlank);
        return parts;
    }
}
