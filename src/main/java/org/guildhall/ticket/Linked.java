package org.guildhall.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words in which addresses of pages are links: what our own people write. What comes from outside
/// stays plain, so that nobody on the desk follows a stranger's link by a slip of the hand.
public final class Linked {
    /// Up to what ends a sentence, not the address.
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]}»。，；：！？）]");

    private Linked() {}

    /// Some words, or an address that leads where it says.
    public record Piece(String words, boolean address) {}

    /// The words in pieces, in their order.
    public static List<Piece> of(String words) {
        var pieces = new ArrayList<Piece>();
        var found = ADDRESS.matcher(words);
        var end = 0;
        while (found.find()) {
            if (found.start() > end) {
                pieces.add(new Piece(words.substring(end, found.start()), false));
            }
            pieces.add(new Piece(found.group(), true));
            end = found.end();
        }
        if (end < words.length()) pieces.add(new Piece(words.substring(end), false));
        return List.copyOf(pieces);
    }
}
