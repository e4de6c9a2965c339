package org.guildhall.platform.web;

/// The caller may see the thing, but not do that with it (HTTP 403).
public final class NotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String key;

    /// Told in the words of that message.
    public NotAllowed(String key) {
        super(key);
        this.key = key;
    }

    /// The message that says why.
    public String key() {
        return key;
    }
}
