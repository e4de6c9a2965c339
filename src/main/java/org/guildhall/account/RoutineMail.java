package org.guildhall.account;

/// How letters reach a person that nobody has to act on.
public enum RoutineMail {
    /// Each for itself, when it happens.
    AT_ONCE,
    /// In one letter on the morning of each working day.
    DAILY
}
