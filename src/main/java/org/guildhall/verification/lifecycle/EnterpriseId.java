package org.guildhall.verification.lifecycle;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// A legal entity, shared by all accounts that were verified for it.
@NamedInterface("lifecycle")
public record EnterpriseId(UUID value) {}
