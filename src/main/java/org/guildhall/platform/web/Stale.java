package org.guildhall.platform.web;

import java.util.OptionalLong;

/// A change that was made up for another version than the present one, or for none that was named
/// (HTTP 412, 428).
public final class Stale extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long current;

    private Stale(long current) {
        super("stale");
        this.current = current;
    }

    /// The thing has that version by now.
    public static Stale now(long current) {
        return new Stale(current);
    }

    /// No version was named.
    public static Stale unsaid() {
        return new Stale(-1);
    }

    /// The version it has; nothing when none was named.
    public OptionalLong current() {
        return current < 0 ? OptionalLong.empty() : OptionalLong.of(current);
    }
}
