package org.guildhall.reply;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guildhall.knowledge.Articles;
import org.guildhall.knowledge.CitingTickets;
import org.guildhall.knowledge.MissingArticles;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.ticket.thread.Cited;
import org.guildhall.ticket.thread.MadeOf;
import org.guildhall.ticket.thread.Threads;
import org.springframework.stereotype.Component;

/// Remembers from history which replies refer to which articles, so that whoever changes an article
/// sees the open tickets that it was cited in; an answer that refers to none is told to the help
/// centre.
@Component
class CitationKeeper implements EventConsumer, CitingTickets {
    private static final Set<String> REPLIES = Set.of("answered", "asked", "informed");
    private static final String ANSWERED = "answered";
    private static final String ABSORBED = "absorbed";

    private final CitationStore store;
    private final Threads threads;
    private final Articles articles;
    private final MissingArticles missing;

    CitationKeeper(
            CitationStore store, Threads threads, Articles articles, MissingArticles missing) {
        this.store = store;
        this.threads = threads;
        this.articles = articles;
        this.missing = missing;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("ticket")) return;
        if (REPLIES.contains(event.type())) keep(event);
        if (event.type().equals(ABSORBED) && event.reason() != null) {
            store.follow(event.reason(), event.subject().id(), event.text("number"));
        }
        // Not everything that happens moves the ticket.
        if (event.to() == null) return;
        store.stand(event.subject().id(), !"CLOSED".equals(event.to()));
    }

    @Override
    public List<Citing> open(ArticleId article) {
        return store.open(article);
    }

    private void keep(Event event) {
        var reply = UUID.fromString(event.text("entry"));
        var cited = threads.message(reply).madeOf().map(MadeOf::citations).orElse(List.of());
        cited.forEach(each -> keep(each, reply, event));
        if (cited.isEmpty() && event.type().equals(ANSWERED)) {
            missing.answered(
                    reply,
                    event.text("title"),
                    Locale.forLanguageTag(event.text("language")),
                    event.text("site"),
                    event.subject().id());
        }
    }

    private void keep(Cited cited, UUID reply, Event event) {
        articles.named(cited.article())
                .map(
                        article ->
                                new CitationStore.Cited(
                                        reply,
                                        event.subject().id(),
                                        event.text("number"),
                                        article,
                                        cited.version()))
                .ifPresent(each -> store.cite(each, event.at()));
    }
}
