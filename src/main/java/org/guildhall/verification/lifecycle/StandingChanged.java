package org.guildhall.verification.lifecycle;

import org.guildhall.access.AccountId;
import org.springframework.modulith.NamedInterface;

/// An account has become verified or is no longer, or risk control asks it for papers or does no
/// longer; told within the same transaction.
@NamedInterface("lifecycle")
public record StandingChanged(AccountId account) {}
