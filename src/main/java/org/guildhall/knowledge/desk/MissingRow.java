package org.guildhall.knowledge.desk;

/// A question that no article answers, as the desk's list shows it.
///
/// @param kind what its form sends back
/// @param where it came up, in the reader's words
/// @param tag of its language
/// @param times how often it was asked
/// @param last when it was asked last
public record MissingRow(
        String kind,
        String where,
        String words,
        String tag,
        String language,
        long times,
        String last) {}
