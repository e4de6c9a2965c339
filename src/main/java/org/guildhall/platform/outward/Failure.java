package org.guildhall.platform.outward;

/// Why there was no answer at all.
public enum Failure {
    /// The name leads nowhere.
    UNKNOWN_HOST,
    /// The name leads to an address inside.
    PRIVATE,
    /// Nobody took the connection.
    NOT_CONNECTED,
    /// The certificate is not one for that name, or encryption failed otherwise.
    NOT_TRUSTED,
    /// No answer in time.
    TIMED_OUT,
    /// The connection broke.
    BROKEN
}
