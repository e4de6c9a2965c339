package org.guildhall.programme;

/// How a company gets into a programme (onboarding.md section 2).
public enum WayIn {
    /// Anybody verified may apply.
    OPEN,
    /// Only whom BD invited.
    INVITATION
}
