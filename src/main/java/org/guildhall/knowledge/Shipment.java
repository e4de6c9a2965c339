package org.guildhall.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guildhall.knowledge.article.Article;
import org.guildhall.knowledge.article.Article.Owner;
import org.guildhall.knowledge.article.ArticleFile;
import org.guildhall.knowledge.article.ArticleStore;
import org.guildhall.knowledge.article.Edition;
import org.guildhall.knowledge.article.EditionStore;
import org.guildhall.platform.event.Actor;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The articles that come along, each a folder `articles/NAME`. One that is new is published; one
/// whose file changed with an upgrade is published anew, unless somebody here has written another
/// edition of it: what a vendor says stays, and what a vendor has withdrawn stays withdrawn.
@Service
public class Shipment {
    private static final String FILES = "classpath*:articles/*/article.yml";

    private final ArticleStore articles;
    private final EditionStore editions;
    private final Drawer drawer;
    private final Clock clock;

    Shipment(ArticleStore articles, EditionStore editions, Drawer drawer, Clock clock) {
        this.articles = articles;
        this.editions = editions;
        this.drawer = drawer;
        this.clock = clock;
    }

    /// Takes all of them in. Twice, or by two nodes at once, is once.
    @Transactional
    public void takeIn() {
        var known = articles.files();
        for (var file : files()) {
            if (!known.containsKey(file.id())) add(file);
            else if (!file.hash().equals(known.get(file.id()))) renew(file);
        }
    }

    private void add(ArticleFile file) {
        var article =
                new Article(
                        file.id(),
                        1,
                        Optional.empty(),
                        Optional.of(1),
                        Owner.NOBODY,
                        again(),
                        Optional.empty());
        if (!articles.add(article, file.hash())) return; // another node was first
        var edition = edition(file, 1);
        drawer.keep(edition);
        drawer.publishFirst(article.publishing(again()), edition);
    }

    private void renew(ArticleFile file) {
        if (!articles.noteFile(file.id(), file.hash())) return; // another node was first
        var article = articles.find(file.id()).orElseThrow();
        var own =
                article.current()
                        .flatMap(number -> editions.find(article.id(), number))
                        .filter(edition -> !edition.shipped());
        if (own.isPresent() || article.draft().isPresent()) return;
        var edition = edition(file, article.following());
        drawer.keep(edition);
        var renewed = article.drafting(edition.number()).publishing(again());
        drawer.publish(renewed.shown(article.withdrawn()), edition, Actor.SYSTEM);
    }

    private Edition edition(ArticleFile file, int number) {
        return new Edition(
                file.id(),
                number,
                file.topic(),
                file.sites(),
                file.fallback(),
                file.related(),
                file.leaves(),
                true,
                Actor.SYSTEM.name(),
                clock.instant(),
                false);
    }

    private LocalDate again() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(Article.MONTHS);
    }

    private static List<ArticleFile> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(ArticleFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
