package org.guildhall.knowledge.search;

import java.util.Locale;

/// Tells how near two texts are in meaning, whatever their words. It is there only where an
/// operator has put a model beside the program.
public interface Meaning {
    /// Whether it understands that language.
    boolean speaks(Locale language);

    /// Where a text stands in the model's space; texts of like meaning stand in like directions.
    float[] place(String words);

    /// How near two places are: 1 for the same direction, 0 and less for nothing in common.
    static double nearness(float[] one, float[] other) {
        var product = 0.0;
        var length = 0.0;
        var otherLength = 0.0;
        for (var at = 0; at < one.length; at++) {
            product += one[at] * other[at];
            length += one[at] * one[at];
            otherLength += other[at] * other[at];
        }
        return product / Math.sqrt(Math.max(length * otherLength, Double.MIN_NORMAL));
    }
}
