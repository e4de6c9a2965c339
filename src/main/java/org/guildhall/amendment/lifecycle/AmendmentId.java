package org.guildhall.amendment.lifecycle;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// The key of an amendment.
@NamedInterface("lifecycle")
public record AmendmentId(UUID value) {}
