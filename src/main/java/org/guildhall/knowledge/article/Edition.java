package org.guildhall.knowledge.article;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.platform.web.Texts;

/// One edition of an article, in all its languages. Once published it stays as it is.
///
/// @param number from 1; what citations name
/// @param sites whose accounts it is for; none named: everybody's
/// @param fallback the language that readers of others get, where it is declared
/// @param related what else such readers look for
/// @param leaves its text by language, one of those spoken here
/// @param shipped whether it came along with the program
public record Edition(
        ArticleId article,
        int number,
        Topic topic,
        Set<String> sites,
        Optional<Locale> fallback,
        List<ArticleId> related,
        Map<Locale, Leaf> leaves,
        boolean shipped,
        String author,
        Instant at,
        boolean published) {
    public Edition {
        sites = Set.copyOf(sites);
        related = List.copyOf(related);
        leaves = Collections.unmodifiableMap(new LinkedHashMap<>(leaves));
    }

    /// The language in which a reader of that one is shown it: the same, or the declared fallback.
    public Optional<Locale> spokenTo(Locale reader) {
        var nearest = Texts.nearest(reader);
        if (leaves.containsKey(nearest)) return Optional.of(nearest);
        return fallback.filter(leaves::containsKey);
    }

    /// Whether it is for accounts of that site.
    public boolean isFor(String site) {
        return sites.isEmpty() || sites.contains(site);
    }

    /// The edition that somebody writes after this one.
    public Edition next(int number, String author, Instant at) {
        return new Edition(
                article, number, topic, sites, fallback, related, leaves, false, author, at, false);
    }

    /// The same with another text in a language; without one when nothing is written any more.
    public Edition with(Locale language, Optional<Leaf> leaf) {
        var changed = new LinkedHashMap<>(leaves);
        changed.remove(language);
        leaf.ifPresent(written -> changed.put(language, written));
        return new Edition(
                article, number, topic, sites, fallback, related, changed, shipped, author, at,
                published);
    }
}
