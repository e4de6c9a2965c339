package org.guildhall.programme;

/// How several approvers of terms beyond limits come to their word.
public enum ApprovalOrder {
    /// All are asked at once.
    PARALLEL,
    /// Each is asked when the one before has approved, in the order of the limits.
    IN_ORDER
}
