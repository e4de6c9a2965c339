package org.guildhall.roster;

import java.util.Map;
import org.guildhall.access.PersonId;

/// How much everybody has to do. Whoever keeps the applications says it.
public interface Workload {
    /// How many open applications each business developer has; who has none may be missing.
    Map<PersonId, Long> open();
}
