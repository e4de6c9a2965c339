package org.guildhall.reply;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.knowledge.Articles;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.web.Text;
import org.guildhall.ticket.figures.Cause;
import org.guildhall.ticket.figures.CauseNames;
import org.springframework.stereotype.Component;

/// What articles that answers refer to are called in the desk's figures. One that was withdrawn has
/// only its name.
@Component
class ArticleNames implements CauseNames {
    private final Articles articles;

    ArticleNames(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Cause of() {
        return Cause.ARTICLE;
    }

    @Override
    public Optional<String> name(String key, Text text) {
        return key(key).flatMap(articles::named).map(id -> title(id, text));
    }

    private String title(ArticleId id, Text text) {
        return articles.title(id, text.locale()).orElse(id.value());
    }

    private static Optional<UUID> key(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }
}
