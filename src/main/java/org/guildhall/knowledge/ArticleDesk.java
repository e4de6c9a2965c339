package org.guildhall.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.Written.Setting;
import org.guildhall.knowledge.article.Article;
import org.guildhall.knowledge.article.Article.Owner;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.ArticleStore;
import org.guildhall.knowledge.article.Edition;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where articles are written, looked after and published.
@Service
public class ArticleDesk {
    /// What is said to whoever typed while somebody else was first.
    public static final String TYPED_ON = "knowledge.typed-on";

    private final ArticleStore articles;
    private final Drawer drawer;
    private final Clock clock;

    ArticleDesk(ArticleStore articles, Drawer drawer, Clock clock) {
        this.articles = articles;
        this.drawer = drawer;
        this.clock = clock;
    }

    /// All articles, by name.
    @Transactional(readOnly = true)
    public List<Article> all(Staff caller) {
        Drawer.allow(caller);
        return articles.all();
    }

    /// Some of them as rows of a list, each with what is written of it now.
    @Transactional(readOnly = true)
    public List<Written> rows(List<Article> some, Staff caller) {
        Drawer.allow(caller);
        return some.stream().map(drawer::row).toList();
    }

    /// One of them.
    @Transactional(readOnly = true)
    public Written find(ArticleId id, Staff caller) {
        return drawer.written(drawer.find(id, caller));
    }

    /// Begins an article with its first draft. Refused at `id` when there is one of that name.
    @Transactional
    public void begin(ArticleId id, Setting about, Map<Locale, Leaf> leaves, Staff caller) {
        Drawer.allow(caller);
        var fresh =
                new Article(
                        id,
                        1,
                        Optional.empty(),
                        Optional.of(1),
                        owner(caller),
                        today().plusMonths(Article.MONTHS),
                        Optional.empty());
        if (!articles.add(fresh, "")) throw Invalid.at("id", "knowledge.id.taken");
        drawer.keep(edition(id, 1, about, leaves, caller));
        drawer.tell(fresh, "begun", caller.actor(), Map.of());
    }

    private Edition edition(
            ArticleId id, int number, Setting about, Map<Locale, Leaf> leaves, Staff caller) {
        return new Edition(
                id,
                number,
                about.topic(),
                about.sites(),
                about.fallback(),
                about.related(),
                leaves,
                false,
                caller.name(),
                clock.instant(),
                false);
    }

    /// Writes the text in one language; nothing: takes it away. It is a draft until it is
    /// published.
    @Transactional
    public void write(ArticleId id, long seen, Locale language, Optional<Leaf> leaf, Staff caller) {
        var article = typed(id, seen, caller);
        change(article, drawer.draft(article, caller).with(language, leaf), caller);
    }

    /// Says what the draft is about and for whom.
    @Transactional
    public void arrange(ArticleId id, long seen, Setting about, Staff caller) {
        var article = typed(id, seen, caller);
        var draft = drawer.draft(article, caller);
        change(article, edition(id, draft.number(), about, draft.leaves(), caller), caller);
    }

    /// Writes the whole draft anew: what it is about, for whom, and its text in every language.
    @Transactional
    public void rewrite(
            ArticleId id, long seen, Setting about, Map<Locale, Leaf> leaves, Staff caller) {
        var article = drawer.seen(id, seen, caller);
        var number = drawer.draft(article, caller).number();
        change(article, edition(id, number, about, leaves, caller), caller);
    }

    /// The article as the caller saw it while typing. When somebody was first, that is a problem of
    /// the form, so that what was typed stays there.
    private Article typed(ArticleId id, long seen, Staff caller) {
        var article = drawer.held(id, caller);
        if (article.version() != seen) throw Invalid.because(TYPED_ON);
        return article;
    }

    private void change(Article article, Edition draft, Staff caller) {
        drawer.keep(draft);
        drawer.save(
                article.drafting(draft.number()),
                "written",
                caller.actor(),
                Map.of("edition", draft.number()));
    }

    /// Shows the draft to everybody from now on. Refused with everything that is wrong with it.
    @Transactional
    public void publish(ArticleId id, long seen, Staff caller) {
        var article = drawer.seen(id, seen, caller);
        var written = drawer.written(article);
        if (!written.isDraft()) throw Invalid.because("knowledge.publish.nothing");
        if (!written.problems().isEmpty()) throw new Invalid(written.problems());
        drawer.publish(
                article.publishing(today().plusMonths(Article.MONTHS)),
                written.edition(),
                caller.actor());
    }

    /// Throws the draft away; what is published stays.
    @Transactional
    public void discard(ArticleId id, long seen, Staff caller) {
        var article = drawer.seen(id, seen, caller);
        if (article.current().isEmpty()) throw Invalid.because("knowledge.discard.first");
        drawer.discard(article, caller.actor());
    }

    /// Shows an article to nobody any more, or to everybody again. What cites it can be read still.
    @Transactional
    public void show(ArticleId id, long seen, boolean shown, Staff caller) {
        var article = drawer.seen(id, seen, caller);
        var since = shown ? Optional.<Instant>empty() : Optional.of(clock.instant());
        drawer.save(article.shown(since), shown ? "shown" : "withdrawn", caller.actor(), Map.of());
        drawer.learn(id);
    }

    /// The caller looks after it from now on, and it is to be looked at by that day.
    @Transactional
    public void look(ArticleId id, long seen, LocalDate again, Staff caller) {
        var article = drawer.seen(id, seen, caller);
        if (!again.isAfter(today())) throw Invalid.at("review", "knowledge.review.past");
        drawer.save(
                article.keptBy(owner(caller), again),
                "looked-after",
                caller.actor(),
                Map.of("review", again.toString()));
    }

    private static Owner owner(Staff caller) {
        return new Owner(Optional.of(caller.person()), caller.name());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
