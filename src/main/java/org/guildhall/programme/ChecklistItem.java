package org.guildhall.programme;

import org.guildhall.programme.form.Words;

/// One thing to be checked or done, and by whom.
public record ChecklistItem(String code, Words label, By by) {
    /// Who sees to an item.
    public enum By {
        /// A business developer ticks it.
        BD,
        /// Anybody of the partner's account ticks it.
        PARTNER,
        /// The installation does it by itself.
        SYSTEM
    }
}
