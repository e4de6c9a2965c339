package org.guildhall.ticket.figures;

/// What came of the tickets of one topic that were opened in a stretch of time.
///
/// @param asked how many were opened
/// @param answered how many of them got a reply
/// @param reopened how many were opened again after they were closed
/// @param handedOver how many another team or an outside desk had, whether or not it still has them
/// @param first the promises of a first reply that were kept by one, or missed
/// @param resolution the promises of an answer that were kept by one, or missed
/// @param rated the answers of which somebody said whether they helped
record TopicFigures(
        String topic,
        long asked,
        long answered,
        long reopened,
        long handedOver,
        Share first,
        Share resolution,
        Share rated) {
    /// How many of so many.
    record Share(long of, long good) {
        /// In whole per cent, or a dash when there are none.
        String percent() {
            return of == 0 ? "–" : Math.round(100.0 * good / of) + " %";
        }
    }
}
