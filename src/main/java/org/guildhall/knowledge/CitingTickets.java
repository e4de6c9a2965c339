package org.guildhall.knowledge;

import java.util.List;
import org.guildhall.knowledge.article.ArticleId;

/// Where articles are cited in requests that are still open. Whoever keeps requests brings a bean
/// of it; the help centre doesn't know them.
public interface CitingTickets {
    /// Those that cite any edition of an article, the newest first.
    List<Citing> open(ArticleId article);

    /// A request whose answer cites an article.
    ///
    /// @param number by which people know it
    /// @param href its page on the desk
    /// @param edition the one that was cited
    record Citing(String number, String href, int edition) {}
}
