package org.guildhall.verification;

import org.guildhall.access.AccountId;

/// An account has become verified, or is no longer; told within the same transaction.
public record StandingChanged(AccountId account, boolean verified) {}
