package org.guildhall.knowledge;

import java.util.Locale;
import org.guildhall.knowledge.article.Citation;

/// An article offered to somebody who asks.
///
/// @param spoken the language that it is in, where it hasn't the reader's
/// @param path where it is read
public record Suggestion(
        Citation citation, Locale spoken, String title, String summary, String path) {}
