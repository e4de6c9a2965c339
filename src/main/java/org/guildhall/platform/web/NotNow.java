package org.guildhall.platform.web;

/// Something outside that is needed doesn't answer; the same may work in a while (HTTP 503).
public final class NotNow extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String key;

    /// With the message that says what is away and what to do.
    public NotNow(String key) {
        super(key);
        this.key = key;
    }

    /// The message that says what is away and what to do.
    public String key() {
        return key;
    }
}
