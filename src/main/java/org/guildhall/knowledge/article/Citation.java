package org.guildhall.knowledge.article;

import org.springframework.modulith.NamedInterface;

/// An article as an answer refers to it: with the edition that its author had before their eyes.
///
/// @param version the edition's number, from 1
@NamedInterface("article")
public record Citation(ArticleId article, int version) {
    public Citation {
        if (version < 1) throw new IllegalArgumentException("editions count from 1");
    }

    /// Where that very edition can be read for ever.
    public String path() {
        return article.path() + "/versions/" + version;
    }
}
