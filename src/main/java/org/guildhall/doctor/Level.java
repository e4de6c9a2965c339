package org.guildhall.doctor;

/// How a thing was found, from sound to not.
public enum Level {
    OK,
    /// It works, and won't for ever, or not as it should.
    WARNING,
    /// Something doesn't work.
    FAILED
}
