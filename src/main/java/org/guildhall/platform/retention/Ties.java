package org.guildhall.platform.retention;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Says which accounts something went on with, so that they aren't taken for accounts that never
/// applied.
public interface Ties {
    /// Those of the accounts that are tied for good, or in which something has moved since.
    Set<UUID> tied(Set<UUID> accounts, Instant since);
}
