package org.guildhall.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.knowledge.article.Article;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.ArticleStore;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.knowledge.article.Edition;
import org.guildhall.knowledge.article.EditionStore;
import org.guildhall.knowledge.article.EditionStore.Past;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.knowledge.article.Prose;
import org.guildhall.knowledge.search.Headline;
import org.guildhall.knowledge.search.WordStore;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The help centre's articles, for whoever reads or cites them.
@Service
public class Articles {
    private final ArticleStore articles;
    private final EditionStore editions;
    private final WordStore words;
    private final Vendor vendor;

    Articles(ArticleStore articles, EditionStore editions, WordStore words, Vendor vendor) {
        this.articles = articles;
        this.editions = editions;
        this.words = words;
        this.vendor = vendor;
    }

    /// All that readers of a language are shown, for accounts of a site; empty: of any.
    @Transactional(readOnly = true)
    public List<Headline> all(Locale language, String site) {
        return words.headlines(language).stream().filter(each -> each.isFor(site)).toList();
    }

    /// What readers of a language know it by; nothing when none is shown it.
    @Transactional(readOnly = true)
    public Optional<String> title(ArticleId id, Locale language) {
        return words.headlines(language).stream()
                .filter(each -> each.article().equals(id))
                .map(Headline::title)
                .findFirst();
    }

    /// The edition to cite now.
    ///
    /// @return nothing when there is no such article for accounts of that site, in that language or
    ///   a declared fallback
    @Transactional(readOnly = true)
    public Optional<Reference> cite(ArticleId id, Locale language, String site) {
        return shown(id)
                .flatMap(Article::current)
                .flatMap(current -> resolve(new Citation(id, current), language, site));
    }

    /// What a citation leads to.
    ///
    /// @return nothing when that edition was never published, the article is withdrawn, isn't for
    ///   accounts of that site, or speaks neither that language nor a declared fallback
    @Transactional(readOnly = true)
    public Optional<Reference> resolve(Citation citation, Locale language, String site) {
        return shown(citation.article())
                .flatMap(_ -> editions.find(citation.article(), citation.version()))
                .filter(edition -> edition.published() && edition.isFor(site))
                .flatMap(edition -> reference(edition, language));
    }

    /// The article that history knows by that key.
    @Transactional(readOnly = true)
    public Optional<ArticleId> named(UUID key) {
        return articles.all().stream()
                .map(Article::id)
                .filter(id -> id.subject().id().equals(key))
                .findFirst();
    }

    /// The current edition, to be read.
    @Transactional(readOnly = true)
    public ReadArticle read(ArticleId id, Locale language) {
        var current = shown(id).flatMap(Article::current).orElseThrow(NotFound::new);
        return read(id, current, language, true);
    }

    /// A published edition, however old; also of an article that was withdrawn since, because
    /// answers refer to it.
    @Transactional(readOnly = true)
    public ReadArticle read(Citation citation, Locale language) {
        var article = articles.find(citation.article()).orElseThrow(NotFound::new);
        var newest = article.isShown() && article.current().equals(Optional.of(citation.version()));
        return read(citation.article(), citation.version(), language, newest);
    }

    private ReadArticle read(ArticleId id, int number, Locale language, boolean newest) {
        var edition =
                editions.find(id, number).filter(Edition::published).orElseThrow(NotFound::new);
        var spoken = spoken(edition, language);
        var past = editions.past(id);
        return new ReadArticle(
                new Citation(id, number),
                edition.topic(),
                edition.sites(),
                spoken,
                prose(edition, spoken),
                past.stream()
                        .filter(each -> each.number() == number)
                        .map(Past::at)
                        .findFirst()
                        .orElseThrow(),
                newest,
                past,
                related(edition, language));
    }

    /// Somebody who follows a link gets what there is, in whatever language.
    private static Locale spoken(Edition edition, Locale language) {
        return edition.spokenTo(language)
                .or(() -> edition.leaves().keySet().stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    private Optional<Article> shown(ArticleId id) {
        return articles.find(id).filter(Article::isShown);
    }

    private Optional<Reference> reference(Edition edition, Locale language) {
        return edition.spokenTo(language)
                .map(
                        spoken ->
                                new Reference(
                                        new Citation(edition.article(), edition.number()),
                                        prose(edition, spoken).title(),
                                        spoken,
                                        edition.article().path()));
    }

    private Prose prose(Edition edition, Locale spoken) {
        return Optional.ofNullable(edition.leaves().get(spoken))
                .map(Leaf::markdown)
                .map(markdown -> Prose.of(markdown, vendor.name()))
                .orElseThrow(NotFound::new);
    }

    private List<Headline> related(Edition edition, Locale language) {
        return words.headlines(language).stream()
                .filter(headline -> edition.related().contains(headline.article()))
                .toList();
    }
}
