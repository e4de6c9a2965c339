package org.guildhall.platform.mail;

import java.time.Duration;

/// How pressing a letter is, and how private.
public enum Nature {
    /// May wait for its reader's daily letter.
    ROUTINE,
    /// Somebody has to act, or has to know at once.
    ACTION,
    /// Holds what lets its reader in or sign: goes to nobody else, ever.
    SECRET;

    /// How far before its time such a letter stands in the queue: somebody sits before a page and
    /// waits for a code or a link, and may not wait for thousands of letters that nobody waits for.
    Duration start() {
        return this == SECRET ? Duration.ofDays(1) : Duration.ZERO;
    }
}
