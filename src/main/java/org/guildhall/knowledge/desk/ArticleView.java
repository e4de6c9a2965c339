package org.guildhall.knowledge.desk;

import java.util.List;
import org.guildhall.knowledge.CitingTickets.Citing;
import org.guildhall.knowledge.Written;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;

/// An article as the desk's page shows it.
///
/// @param opinions what readers think, a sentence per edition
/// @param missed what they said was missing
/// @param citing open requests that cite it
public record ArticleView(
        Written written,
        String title,
        Chip chip,
        List<Fact> facts,
        List<Text> texts,
        List<String> problems,
        List<String> opinions,
        List<String> missed,
        List<Citing> citing,
        Timeline timeline) {
    /// Its text in one language.
    ///
    /// @param title empty where there is none
    public record Text(String tag, String language, String title) {}

    /// Where it is on the desk.
    public String path() {
        return "/desk/articles/" + written.article().id();
    }

    /// The edition that everybody reads; 0 where there is none.
    public int current() {
        return written.article().current().orElse(0);
    }
}
