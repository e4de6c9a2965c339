package org.guildhall.knowledge;

import org.guildhall.knowledge.article.Citation;

/// An article offered to somebody who asks.
///
/// @param path where it is read
public record Suggestion(Citation citation, String title, String summary, String path) {}
