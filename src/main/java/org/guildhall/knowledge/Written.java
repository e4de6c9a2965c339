package org.guildhall.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.knowledge.article.Article;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Edition;
import org.guildhall.knowledge.article.EditionStore.Past;
import org.guildhall.knowledge.article.Topic;
import org.guildhall.platform.web.Problem;

/// An article on the desk, with what is written of it.
///
/// @param edition the draft, or the current edition where there is none
/// @param past its published editions, the newest first; left out in lists
/// @param problems what keeps the draft from being published; left out in lists
public record Written(Article article, Edition edition, List<Past> past, List<Problem> problems) {
    public Written {
        past = List.copyOf(past);
        problems = List.copyOf(problems);
    }

    /// What an edition is about and for whom, apart from its texts.
    ///
    /// @param sites whose accounts it is for; none: everybody's
    public record Setting(
            Topic topic, Set<String> sites, Optional<Locale> fallback, List<ArticleId> related) {}

    /// Whether there is something to publish.
    public boolean isDraft() {
        return article.draft().isPresent();
    }
}
