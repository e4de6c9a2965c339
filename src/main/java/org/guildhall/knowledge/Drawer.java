package org.guildhall.knowledge;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.knowledge.article.Article;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.ArticleProblems;
import org.guildhall.knowledge.article.ArticleStore;
import org.guildhall.knowledge.article.Edition;
import org.guildhall.knowledge.article.EditionStore;
import org.guildhall.knowledge.search.WordStore;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Problem;
import org.springframework.stereotype.Component;

/// What every change of an article goes through: found for who may write, on the version that was
/// seen, written with its history, and findable at once.
@Component
class Drawer {
    private final ArticleStore articles;
    private final EditionStore editions;
    private final WordStore words;
    private final Events events;
    private final Vendor vendor;
    private final Clock clock;

    Drawer(
            ArticleStore articles,
            EditionStore editions,
            WordStore words,
            Events events,
            Vendor vendor,
            Clock clock) {
        this.articles = articles;
        this.editions = editions;
        this.words = words;
        this.events = events;
        this.vendor = vendor;
        this.clock = clock;
    }

    static void allow(Staff caller) {
        if (!caller.may(Permission.WRITE_ARTICLES)) throw new NotAllowed("knowledge.not-yours");
    }

    Article find(ArticleId id, Staff caller) {
        allow(caller);
        return articles.find(id).orElseThrow(NotFound::new);
    }

    /// The same to be changed: whoever else wants to comes after this transaction, and sees it.
    Article held(ArticleId id, Staff caller) {
        allow(caller);
        return articles.lock(id).orElseThrow(NotFound::new);
    }

    Article seen(ArticleId id, long version, Staff caller) {
        var article = held(id, caller);
        if (article.version() != version) throw changed(article);
        return article;
    }

    /// As a row of a list, which tells neither what was published before nor what is wrong.
    Written row(Article article) {
        return new Written(article, newest(article), List.of(), List.of());
    }

    private Edition newest(Article article) {
        var number = article.draft().or(article::current).orElseThrow();
        return editions.find(article.id(), number).orElseThrow();
    }

    Written written(Article article) {
        var edition = newest(article);
        return new Written(article, edition, editions.past(article.id()), problems(edition));
    }

    /// What is being written, or what would be: the current edition to begin with.
    Edition draft(Article article, Staff caller) {
        var last = written(article).edition();
        var number = article.draft().orElseGet(article::following);
        return last.next(number, caller.name(), clock.instant());
    }

    void keep(Edition draft) {
        editions.keep(draft, vendor.name());
    }

    /// What comes along is nobody's deed, and no news to anybody.
    void publishFirst(Article published, Edition edition) {
        editions.publish(edition.article(), edition.number(), clock.instant());
        if (!articles.save(published)) throw changed(published);
        learn(published.id());
    }

    void publish(Article published, Edition edition, Actor by) {
        editions.publish(edition.article(), edition.number(), clock.instant());
        save(
                published,
                "published",
                by,
                Map.of("edition", edition.number(), "article", edition.article().value()));
        learn(published.id());
    }

    void discard(Article article, Actor by) {
        article.draft().ifPresent(draft -> editions.discard(article.id(), draft));
        save(article.undrafted(), "discarded", by, Map.of());
    }

    void learn(ArticleId id) {
        words.learn(id);
    }

    void save(Article changed, String type, Actor by, Map<String, ?> facts) {
        if (!articles.save(changed)) throw changed(changed);
        tell(changed, type, by, facts);
    }

    void tell(Article article, String type, Actor by, Map<String, ?> facts) {
        var payload = new HashMap<String, Object>(facts);
        payload.put("article", article.id().value());
        events.append(
                Happening.of(article.id().subject(), article.version() + 1, type, by)
                        .with(payload));
    }

    private List<Problem> problems(Edition edition) {
        return ArticleProblems.of(edition, words.shown(), vendor.name());
    }

    private NoLongerPossible changed(Article article) {
        var history = events.of(article.id().subject().id());
        if (history.isEmpty()) {
            return new NoLongerPossible(
                    "knowledge.changed", clock.instant(), article.owner().name());
        }
        var last = history.getLast();
        return new NoLongerPossible("knowledge.changed", last.at(), last.actor().name());
    }
}
