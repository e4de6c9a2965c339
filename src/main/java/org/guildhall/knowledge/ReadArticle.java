package org.guildhall.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.knowledge.article.EditionStore.Past;
import org.guildhall.knowledge.article.Prose;
import org.guildhall.knowledge.article.Topic;
import org.guildhall.knowledge.search.Headline;

/// An article as a reader sees it.
///
/// @param spoken the language that it is in
/// @param at when this edition was published
/// @param newest whether it is the one that holds now
/// @param past all its published editions, the newest first
/// @param related what else such readers look for
public record ReadArticle(
        Citation citation,
        Topic topic,
        Set<String> sites,
        Locale spoken,
        Prose prose,
        Instant at,
        boolean newest,
        List<Past> past,
        List<Headline> related) {
    /// The same with what of the others is for accounts of that site; empty: of any.
    public ReadArticle to(String site) {
        return new ReadArticle(
                citation,
                topic,
                sites,
                spoken,
                prose,
                at,
                newest,
                past,
                related.stream().filter(each -> each.isFor(site)).toList());
    }
}
