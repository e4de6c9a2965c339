package org.guildhall.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody searches for, word by word; each has to be found.
///
/// @param words in small letters, without accents, as they are kept
public record Words(List<String> words) {
    private static final int MOST = 8;
    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern PAIRED =
            Pattern.compile("[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff]");

    public Words {
        words = List.copyOf(words);
    }

    /// As they were typed, parted by blanks; at most eight.
    public static Words of(String typed) {
        var cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var plain = Normalizer.normalize(cut, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return new Words(
                Arrays.stream(MARKS.matcher(plain).replaceAll("").split("[\\s\\p{Cntrl}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .toList());
    }

    /// Whether nothing is asked for.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether a word is found by its characters and their pairs.
    static boolean isPaired(String word) {
        return PAIRED.matcher(word).find();
    }

    /// Whether a word is too short for trigrams: then it is found where a word begins so.
    static boolean isShort(String word) {
        return !isPaired(word) && word.codePointCount(0, word.length()) < 3;
    }

    /// A word with which others begin, for `to_tsquery`.
    static String beginning(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
    }
}
