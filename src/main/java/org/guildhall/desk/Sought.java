package org.guildhall.desk;

import java.util.Map;
import org.guildhall.platform.database.Like;

/// How a word that somebody searches for is found in `desk_entry`: in the way that an index
/// answers.
final class Sought {
    private static final String ANYWHERE = " and letters like :word%d";
    private static final String BEGINNING = " and words @@ to_tsquery('simple', :word%d)";

    private Sought() {}

    /// The condition for one of the words; its values go by the names that [#values] gives.
    static String condition(Words asked, int at) {
        var word = asked.words().get(at);
        if (Words.isPaired(word)) {
            return " and pairs @> desk_pairs(:pairs%1$d) and letters like :word%1$d".formatted(at);
        }
        return (Words.isShort(word) ? BEGINNING : ANYWHERE).formatted(at);
    }

    /// What the condition asks for.
    static Map<String, Object> values(Words asked, int at) {
        var word = asked.words().get(at);
        var sought = Words.isShort(word) ? Words.beginning(word) : Like.anywhere(word);
        return Map.of("pairs" + at, word, "word" + at, sought);
    }
}
