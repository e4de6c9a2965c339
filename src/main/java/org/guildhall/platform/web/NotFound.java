package org.guildhall.platform.web;

/// There is no such thing, or it is not the caller's: both sound the same (HTTP 404).
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}
