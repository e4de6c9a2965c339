package org.guildhall.diagnosis.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A condition cut into its words, read one after the other.
final class Tokens {
    private static final Pattern NEXT =
            Pattern.compile(
                    "\\s*(?:(?<quoted>'[^'\\p{Cntrl}]*'|\"[^\"\\p{Cntrl}]*\")"
                            + "|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)"
                            + "|(?<sign>[\\[\\](),]))");

    /// One of them.
    ///
    /// @param column where it begins, from 1
    /// @param quoted whether it stood in quotes and so is a text, whatever it says
    record Token(String text, int column, boolean quoted) {}

    private final List<Token> tokens;
    private final int end;
    private int place;

    /// @throws Misspelt where a sign stands that has no meaning
    Tokens(String text) {
        this.tokens = cut(text);
        this.end = text.length() + 1;
    }

    private static List<Token> cut(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = NEXT.matcher(text);
        var at = 0;
        while (!text.substring(at).isBlank()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                var gone = text.substring(at).indexOf(text.substring(at).strip());
                var sign = text.substring(at + gone, text.offsetByCodePoints(at + gone, 1));
                throw new Misspelt(at + gone + 1, DiagnosisFault.NO_SIGN, sign);
            }
            tokens.add(token(matcher.group("quoted"), matcher.end(), matcher.group().strip()));
            at = matcher.end();
        }
        return tokens;
    }

    private static Token token(@Nullable String quoted, int end, String found) {
        var column = end - found.length() + 1;
        return quoted == null
                ? new Token(found, column, false)
                : new Token(found.substring(1, found.length() - 1), column, true);
    }

    /// Whether all is read.
    boolean isOver() {
        return place == tokens.size();
    }

    /// Where the next one begins.
    int column() {
        return isOver() ? end : tokens.get(place).column();
    }

    /// The next one, for a complaint; nothing said at the end.
    String ahead() {
        return isOver() ? "" : tokens.get(place).text();
    }

    /// Takes the next one.
    Token next() {
        return tokens.get(place++);
    }

    /// Takes these words, when they are the next ones.
    boolean take(List<String> words) {
        if (place + words.size() > tokens.size()) return false;
        for (var i = 0; i < words.size(); i++) {
            var token = tokens.get(place + i);
            if (token.quoted() || !token.text().equals(words.get(i))) return false;
        }
        place += words.size();
        return true;
    }

    boolean take(String word) {
        return take(List.of(word));
    }

    /// A text as a condition has it, in the quotes that don't stand in it.
    static String quoted(String text) {
        return text.contains("'") ? '"' + text + '"' : "'" + text + "'";
    }
}
