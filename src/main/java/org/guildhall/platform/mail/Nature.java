package org.guildhall.platform.mail;

/// How pressing a letter is, and how private.
public enum Nature {
    /// May wait for its reader's daily letter.
    ROUTINE,
    /// Somebody has to act, or has to know at once.
    ACTION,
    /// Holds what lets its reader in or sign: goes to nobody else, ever.
    SECRET
}
