package org.guildhall.verification.lifecycle;

import org.guildhall.access.AccountId;
import org.springframework.modulith.NamedInterface;

/// An account has become verified, or is no longer; told within the same transaction.
@NamedInterface("lifecycle")
public record StandingChanged(AccountId account, boolean verified) {}
