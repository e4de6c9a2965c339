package org.guildhall.support;

import org.guildhall.account.credential.PasswordCost;

/// What it costs to try a password where people of tests sign in thousands of times; at the usual
/// cost it takes two fifths of the time that the program works in tests.
public final class QuickPasswords {
    /// So little that nobody waits for it.
    public static final PasswordCost COST = new PasswordCost(64, 1);

    private QuickPasswords() {}
}
