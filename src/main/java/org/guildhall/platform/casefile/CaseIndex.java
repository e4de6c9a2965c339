package org.guildhall.platform.casefile;

import java.util.Optional;
import java.util.UUID;

/// Knows the cases there are.
public interface CaseIndex {
    /// The case of that application.
    Optional<OneCase> find(UUID application);
}
