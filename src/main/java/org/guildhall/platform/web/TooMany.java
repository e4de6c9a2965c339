package org.guildhall.platform.web;

import java.time.Duration;

/// Too often in too short a time (HTTP 429).
public final class TooMany extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /// To be tried again after that time.
    public TooMany(Duration wait) {
        super("too many, wait " + wait);
        this.wait = wait;
    }

    /// How long to wait.
    public Duration waiting() {
        return wait;
    }
}
