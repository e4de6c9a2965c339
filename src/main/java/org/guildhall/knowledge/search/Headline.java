package org.guildhall.knowledge.search;

import java.util.Locale;
import java.util.Set;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Topic;

/// An article as lists show it to a reader.
///
/// @param version the number of its current edition
/// @param spoken the language that it is in, where it hasn't the reader's
/// @param sites whose accounts it is for; none named: everybody's
public record Headline(
        ArticleId article,
        int version,
        Locale spoken,
        Topic topic,
        Set<String> sites,
        String title,
        String summary) {
    /// Whether it is for accounts of that site; a reader without an account is everybody.
    public boolean isFor(String site) {
        return site.isEmpty() || sites.isEmpty() || sites.contains(site);
    }
}
