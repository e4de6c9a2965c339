package org.guildhall.ticket.rating;

import org.guildhall.ticket.lifecycle.Score;

/// What somebody says of an answer.
///
/// @param words what they add; may be empty
public record Rating(Score score, String words) {
    /// The longest words, in characters.
    public static final int LONGEST_WORDS = 2000;
}
