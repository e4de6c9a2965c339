package org.guildhall.platform.web;

/// Nobody knows who is asking (HTTP 401): no token, or one that is over.
public final class NotKnown extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotKnown() {
        super("not known");
    }
}
