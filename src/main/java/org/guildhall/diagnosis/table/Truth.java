package org.guildhall.diagnosis.table;

/// Whether something holds, where facts may be unknown (Kleene's strong logic of three values):
/// what follows whatever the unknown facts are holds or fails, the rest is unknown.
public enum Truth {
    HOLDS,
    UNKNOWN,
    FAILS;

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    Truth and(Truth other) {
        return ordinal() > other.ordinal() ? this : other;
    }

    Truth or(Truth other) {
        return ordinal() < other.ordinal() ? this : other;
    }

    Truth not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case UNKNOWN -> UNKNOWN;
            case FAILS -> HOLDS;
        };
    }
}
