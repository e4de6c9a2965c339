package org.guildhall.knowledge.article;

/// What an article says in one language, as it was written.
///
/// @param markdown CommonMark with tables: its title, a paragraph that says all in short, the rest;
///   `{vendor}` stands for the vendor's name
/// @param asked further words that people ask with, parted by commas
public record Leaf(String markdown, String asked) {
    /// The longest text that is taken, in characters.
    public static final int LONGEST = 20_000;

    /// The longest list of further words, in characters.
    public static final int LONGEST_ASKED = 1000;
}
