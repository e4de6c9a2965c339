package org.guildhall.roster;

import java.util.Optional;
import org.guildhall.access.PersonId;

/// A business developer as the rule sees one.
///
/// @param open how many applications they have that nobody has finished
/// @param absence the one that they are away for today
record Candidate(String name, Duty duty, long open, Optional<Absence> absence) {
    PersonId person() {
        return duty.person();
    }

    boolean isAway() {
        return absence.isPresent();
    }
}
