package org.guildhall.knowledge.search;

/// An article that may answer a question.
///
/// @param covered how much of what was asked it speaks of, from 0 to 1
public record Found(Headline headline, double covered) {
    /// Below this an article only shares a common word or two with the question.
    static final double ENOUGH = 0.2;

    /// Whether it is an answer rather than a guess.
    public boolean isHit() {
        return covered >= ENOUGH;
    }
}
