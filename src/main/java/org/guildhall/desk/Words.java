package org.guildhall.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guildhall.access.Uid;
import org.guildhall.platform.database.Like;

/// What somebody searches for, word by word; each has to be found.
///
/// @param words in small letters, without accents, as they are kept
public record Words(List<String> words) {
    private static final int MOST = 8;
    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern PAIRED =
            Pattern.compile("[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff]");

    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Words {
        words = List.copyOf(words);
    }

    /// As they were typed, parted by blanks; at most eight. A UID in groups is one of them.
    public static Words of(String typed) {
        var cut = Uid.ungrouped(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
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

    /// The longest part of a word between marks, which the fewest things have; the word itself when
    /// no part is longer than three letters or digits.
    public static String longestPart(String word) {
        return Arrays.stream(MARK.split(word))
                .filter(part -> part.length() > 3)
                .max(Comparator.comparingInt(String::length))
                .orElse(word);
    }

    /// Whether a word is found by its characters and their pairs.
    public static boolean isPaired(String word) {
        return PAIRED.matcher(word).find();
    }

    /// Whether a word is one such character or one pair.
    static boolean isPair(String word) {
        return word.length() < 3
                && word.chars().allMatch(letter -> isPaired(Character.toString(letter)));
    }

    /// The pairs of neighbours in a word, or the characters when none has a neighbour.
    static List<String> pairs(String word) {
        var pairs =
                IntStream.range(0, word.length() - 1)
                        .mapToObj(at -> word.substring(at, at + 2))
                        .filter(Words::isPair)
                        .distinct()
                        .toList();
        if (!pairs.isEmpty()) return pairs;
        return word.chars()
                .mapToObj(Character::toString)
                .filter(Words::isPaired)
                .distinct()
                .toList();
    }

    /// Whether a word is too short for trigrams: then it is found where a word begins so.
    public static boolean isShort(String word) {
        return !isPaired(word) && word.codePointCount(0, word.length()) < 3;
    }

    /// A word with which others begin, for `like`.
    static String beginning(String word) {
        return Like.anywhere(" " + word);
    }
}
