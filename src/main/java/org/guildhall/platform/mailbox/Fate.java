package org.guildhall.platform.mailbox;

import jakarta.mail.Flags.Flag;

/// What becomes of a mail in its mailbox. Only what is marked in none of these ways is new.
public enum Fate {
    /// Kept elsewhere by now: taken out.
    TAKEN(Flag.DELETED),
    /// Wants no answer: stays, marked as answered.
    ANSWERED(Flag.ANSWERED),
    /// A person had better look: stays, flagged.
    FLAGGED(Flag.FLAGGED);

    private final Flag flag;

    Fate(Flag flag) {
        this.flag = flag;
    }

    Flag flag() {
        return flag;
    }
}
