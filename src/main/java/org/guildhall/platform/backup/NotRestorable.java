package org.guildhall.platform.backup;

/// Why a backup isn't made or put back, in one sentence for the operator.
public final class NotRestorable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean damaged;

    private NotRestorable(boolean damaged, String message) {
        super(message);
        this.damaged = damaged;
    }

    static NotRestorable damaged(String message) {
        return new NotRestorable(true, message);
    }

    static NotRestorable refused(String message) {
        return new NotRestorable(false, message);
    }

    /// Whether the file isn't as it was written; else it is sound, and the place or this program
    /// doesn't suit it.
    public boolean isDamaged() {
        return damaged;
    }
}
