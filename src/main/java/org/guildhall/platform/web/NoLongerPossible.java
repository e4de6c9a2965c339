package org.guildhall.platform.web;

import java.time.Instant;

/// Somebody was first, or the time for it is over (HTTP 409): *no longer possible: STAGE since TIME
/// by WHOM*.
public final class NoLongerPossible extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String stateKey;
    private final Instant since;
    private final String by;

    /// Where the thing stands (the message that names the state), since when, and who brought it
    /// there.
    public NoLongerPossible(String stateKey, Instant since, String by) {
        super("no longer possible: " + stateKey + " since " + since + " by " + by);
        this.stateKey = stateKey;
        this.since = since;
        this.by = by;
    }

    /// The message that names the state.
    public String stateKey() {
        return stateKey;
    }

    /// Since when it stands there.
    public Instant since() {
        return since;
    }

    /// Who brought it there.
    public String by() {
        return by;
    }
}
