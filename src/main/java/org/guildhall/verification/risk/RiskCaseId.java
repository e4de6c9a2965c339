package org.guildhall.verification.risk;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// A risk case on an account, from its opening to its end.
@NamedInterface("risk")
public record RiskCaseId(UUID value) {}
