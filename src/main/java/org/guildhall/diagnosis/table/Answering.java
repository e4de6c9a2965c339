package org.guildhall.diagnosis.table;

/// Which rules answer when several hold.
public enum Answering {
    /// All of them, in one reply.
    EVERY,
    /// The first one; what stands below it isn't looked at.
    FIRST
}
