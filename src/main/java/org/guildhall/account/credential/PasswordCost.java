package org.guildhall.account.credential;

/// What it costs to try a password by Argon2id.
///
/// @param memory in KiB
/// @param passes over that memory
public record PasswordCost(int memory, int passes) {
    /// What OWASP's Password Storage Cheat Sheet asks for. Only tests, whose people sign in
    /// thousands of times, put something cheaper in its place.
    public static final PasswordCost USUAL = new PasswordCost(19_456, 2);
}
