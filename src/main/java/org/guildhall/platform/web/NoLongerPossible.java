package org.guildhall.platform.web;

import java.time.Instant;
import java.util.OptionalLong;

/// Somebody was first, or the time for it is over (HTTP 409): *no longer possible: STAGE since TIME
/// by WHOM*.
public final class NoLongerPossible extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String stateKey;
    private final Instant since;
    private final String by;
    private final long version;

    /// Where the thing stands (the message that names the state), since when, and who brought it
    /// there.
    public NoLongerPossible(String stateKey, Instant since, String by) {
        this(stateKey, since, by, -1);
    }

    /// The same, with the version that the thing has by now.
    public NoLongerPossible(String stateKey, Instant since, String by, long version) {
        super("no longer possible: " + stateKey + " since " + since + " by " + by);
        this.stateKey = stateKey;
        this.since = since;
        this.by = by;
        this.version = version;
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

    /// The version it has by now; nothing of what has none.
    public OptionalLong version() {
        return version < 0 ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
