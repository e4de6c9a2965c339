package org.guildhall.platform.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Knows which relationships are over.
public interface EndedCases {
    /// All that are over.
    List<EndedCase> ended();

    /// The application of that number, over or not.
    Optional<UUID> numbered(String number);

    /// All applications of an account, over or not.
    List<UUID> of(UUID account);

    /// Whether an application or a partnership of the account goes on.
    boolean goesOn(UUID account);
}
