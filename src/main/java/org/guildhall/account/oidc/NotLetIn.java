package org.guildhall.account.oidc;

/// Somebody who came by an identity provider isn't let in.
public final class NotLetIn extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// @param detail for the log: what exactly was wrong, never a secret
    public NotLetIn(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /// What the person is told.
    public Reason reason() {
        return reason;
    }
}
