package org.guildhall.roster;

import java.util.List;
import java.util.Optional;

/// A business developer on the page of the rules, in the reader's words.
///
/// @param regions none means all
/// @param programmes none means all
/// @param awayUntil the last day of the absence that holds today
public record RosterRow(
        String path,
        String name,
        boolean takes,
        List<String> regions,
        List<String> programmes,
        long open,
        Optional<String> awayUntil) {
    public RosterRow {
        regions = List.copyOf(regions);
        programmes = List.copyOf(programmes);
    }
}
