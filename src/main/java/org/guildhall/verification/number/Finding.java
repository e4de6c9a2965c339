package org.guildhall.verification.number;

/// What the check of a registration number found.
public sealed interface Finding {

    /// The number keeps every rule of its scheme.
    ///
    /// @param formatOnly true where the scheme has no check sign, so that only the verifier can
    ///   tell a mistyped number from a right one
    record Sound(RegistrationNumber number, boolean formatOnly) implements Finding {}

    /// The number breaks a rule.
    record Broken(NumberProblem problem) implements Finding {}
}
