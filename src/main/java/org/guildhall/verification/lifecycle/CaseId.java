package org.guildhall.verification.lifecycle;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// The verification of one account, through all its rounds.
@NamedInterface("lifecycle")
public record CaseId(UUID value) {}
