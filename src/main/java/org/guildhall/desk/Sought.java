package org.guildhall.desk;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.platform.database.Like;

/// How a word that somebody searches for is found in `desk_entry`: in the way that an index
/// answers.
final class Sought {
    private static final String LETTERS = " and letters like :word%1$d";

    /// Of a number or an address only the longest part is looked up, which few have: "is true"
    /// keeps the whole from the index, which would look for what all numbers begin with, too.
    private static final String PART =
            " and letters like :part%1$d and (letters like :word%1$d) is true";

    private static final String PAIRS = " and pairs @> cast(:pairs%1$d as text[])";

    private Sought() {}

    /// The condition for one of the words; its values go by the names that [#values] gives.
    static String condition(Words asked, int at) {
        var word = asked.words().get(at);
        if (Words.isPaired(word)) {
            return (PAIRS + LETTERS).formatted(at);
        }
        return (Words.longestPart(word).equals(word) ? LETTERS : PART).formatted(at);
    }

    /// What the condition asks for.
    static Map<String, Object> values(Words asked, int at) {
        var word = asked.words().get(at);
        var values = new HashMap<String, Object>();
        values.put("word" + at, Words.isShort(word) ? Words.beginning(word) : Like.anywhere(word));
        values.put("part" + at, Like.anywhere(Words.longestPart(word)));
        values.put("pairs" + at, Words.pairs(word).toArray(String[]::new));
        return values;
    }
}
