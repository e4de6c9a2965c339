package org.guildhall.amendment.lifecycle;

import java.util.UUID;

/// The key of an amendment.
public record AmendmentId(UUID value) {}
