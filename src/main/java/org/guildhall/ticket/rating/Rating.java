package org.guildhall.ticket.rating;

import org.guildhall.ticket.lifecycle.Score;

/// What somebody says of an answer.
///
/// @param words what they add; may be empty
record Rating(Score score, String words) {}
