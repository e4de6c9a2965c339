package org.guildhall.knowledge;

import java.util.List;
import java.util.Locale;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.knowledge.search.Found;
import org.guildhall.knowledge.search.HelpSearch;
import org.guildhall.knowledge.search.Question;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Articles for somebody who is asking: the customer while a request is typed, the agent beside it.
@Service
public class Suggestions {
    /// What fits beside a form.
    public static final int MOST = 3;

    private final HelpSearch search;

    Suggestions(HelpSearch search) {
        this.search = search;
    }

    /// Articles that are likely to answer these words, the best first.
    ///
    /// @param site of the account that asks; empty: any
    @Transactional(readOnly = true)
    public List<Suggestion> of(String words, Locale language, String site) {
        return found(new Question(words, language, site, false));
    }

    /// The same while they are being typed: the last word may go on.
    @Transactional(readOnly = true)
    public List<Suggestion> whileTyping(String words, Locale language, String site) {
        return found(new Question(words, language, site, true));
    }

    private List<Suggestion> found(Question question) {
        return search.find(question, MOST).stream()
                .filter(Found::isHit)
                .map(Suggestions::suggestion)
                .toList();
    }

    static Suggestion suggestion(Found found) {
        var headline = found.headline();
        return new Suggestion(
                new Citation(headline.article(), headline.version()),
                headline.spoken(),
                headline.title(),
                headline.summary(),
                headline.article().path());
    }
}
