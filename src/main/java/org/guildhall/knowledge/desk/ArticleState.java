package org.guildhall.knowledge.desk;

import org.guildhall.knowledge.article.Article;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;

/// How an article stands, in a word.
enum ArticleState {
    SHOWN("shown", Tone.GOOD),
    DRAFT("draft", Tone.NEUTRAL),
    BOTH("both", Tone.INFO),
    WITHDRAWN("withdrawn", Tone.WARN);

    private final String label;
    private final Tone tone;

    ArticleState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    static ArticleState of(Article article) {
        if (article.withdrawn().isPresent()) return WITHDRAWN;
        if (article.current().isEmpty()) return DRAFT;
        return article.draft().isPresent() ? BOTH : SHOWN;
    }

    Chip chip(Text text) {
        return new Chip(text.of("knowledge.state." + label), tone);
    }
}
