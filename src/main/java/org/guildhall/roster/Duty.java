package org.guildhall.roster;

import java.util.Set;
import org.guildhall.access.PersonId;

/// What a business developer looks after.
///
/// @param version 0 as long as nobody has said anything about this person
/// @param takes whether new applications are given to them by rule
/// @param regions none means all
/// @param programmes codes; none means all
public record Duty(
        PersonId person, long version, boolean takes, Set<Region> regions, Set<String> programmes) {
    public Duty {
        regions = Set.copyOf(regions);
        programmes = Set.copyOf(programmes);
    }

    static Duty none(PersonId person) {
        return new Duty(person, 0, false, Set.of(), Set.of());
    }

    boolean covers(Region region, String programme) {
        return takes
                && (regions.isEmpty() || regions.contains(region))
                && (programmes.isEmpty() || programmes.contains(programme));
    }
}
