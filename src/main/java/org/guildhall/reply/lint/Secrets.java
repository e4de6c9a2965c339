package org.guildhall.reply.lint;

import java.util.List;

/// Tells whether a reply says what only stands in notes. Compared are letters and digits, so that
/// other blanks, marks or capitals make no difference; what the customer has written too is no
/// secret.
final class Secrets {
    /// About eleven words of a Latin script, or twenty Chinese characters: what is shorter may be a
    /// phrase that everybody uses here.
    private static final int PIECE = 60;

    /// A shorter note is told from chance when it has as much as this, and all of it is there.
    private static final int SHORTEST = 16;

    private static final int IDEOGRAPH = 3;

    private Secrets() {}

    static boolean tells(String reply, List<String> notes, List<String> said) {
        var spoken = new Words(reply).letters();
        var known = said.stream().map(text -> new Words(text).letters()).toList();
        return notes.stream()
                .map(note -> new Words(note).letters())
                .anyMatch(note -> tells(spoken, note, known));
    }

    private static boolean tells(String spoken, String note, List<String> known) {
        var from = 0;
        while (from < note.length()) {
            var to = end(note, from);
            var weight = weight(note, from, to);
            if (weight < (from == 0 ? SHORTEST : PIECE)) return false;
            var piece = note.substring(from, to);
            if (spoken.contains(piece) && known.stream().noneMatch(text -> text.contains(piece))) {
                return true;
            }
            from++;
        }
        return false;
    }

    /// Where a piece that begins there has enough of weight, or the note's end.
    private static int end(String note, int from) {
        var weight = 0;
        var at = from;
        while (at < note.length() && weight < PIECE) weight += weight(note.charAt(at++));
        return at;
    }

    private static int weight(String note, int from, int to) {
        return note.substring(from, to).chars().map(sign -> weight((char) sign)).sum();
    }

    private static int weight(char sign) {
        return Character.isIdeographic(sign) ? IDEOGRAPH : 1;
    }
}
