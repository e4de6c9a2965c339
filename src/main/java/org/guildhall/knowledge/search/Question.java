package org.guildhall.knowledge.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody asks the help centre.
///
/// @param words as they were typed, at most 1000 characters of them
/// @param site of the account that asks; empty: any
/// @param typing whether the last word may go on
public record Question(String words, Locale language, String site, boolean typing) {
    private static final int LONGEST = 1000;
    private static final int SHORTEST_BEGINNING = 3;
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

    public Question {
        words = words.replace("\0", "").strip();
        if (words.length() > LONGEST) words = words.substring(0, LONGEST);
    }

    /// Whether nothing was asked.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// What the word that is being typed begins with, as words are kept; empty where none is, or
    /// where it is too short to say anything.
    String beginning() {
        if (!typing) return "";
        var last = words.substring(words.lastIndexOf(' ') + 1);
        var plain = Normalizer.normalize(last, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var letters = MARKS.matcher(plain).replaceAll("");
        return letters.length() >= SHORTEST_BEGINNING && letters.matches("[a-z0-9]+")
                ? letters
                : "";
    }
}
