package org.guildhall.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guildhall.knowledge.article.Topic;
import org.guildhall.knowledge.search.Found;
import org.guildhall.knowledge.search.Headline;
import org.guildhall.knowledge.search.HelpSearch;
import org.guildhall.knowledge.search.Question;
import org.springframework.stereotype.Service;

/// The help centre as a reader walks along it: by topic, or by what they search for.
@Service
public class HelpShelf {
    private static final int MOST = 10;

    private final Articles articles;
    private final HelpSearch search;
    private final MissingArticles missing;

    HelpShelf(Articles articles, HelpSearch search, MissingArticles missing) {
        this.articles = articles;
        this.search = search;
        this.missing = missing;
    }

    /// The articles of one topic.
    public record Group(Topic topic, List<Headline> headlines) {}

    /// Topic by topic; one without articles isn't there.
    public List<Group> groups(Locale language, String site) {
        var all = articles.all(language, site);
        return Arrays.stream(Topic.values())
                .map(
                        topic ->
                                new Group(
                                        topic,
                                        all.stream()
                                                .filter(each -> each.topic() == topic)
                                                .toList()))
                .filter(group -> !group.headlines().isEmpty())
                .toList();
    }

    /// The articles that speak of what was asked, the best first. A question that none of them
    /// answers is noted, for whoever writes the next article.
    public List<Found> search(String words, Locale language, String site) {
        var found = search.find(new Question(words, language, site, false), MOST);
        if (found.stream().noneMatch(Found::isHit)) missing.searched(words, language, site);
        return found;
    }
}
