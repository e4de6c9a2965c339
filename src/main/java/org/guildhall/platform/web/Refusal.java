package org.guildhall.platform.web;

/// Why something is not done. Thrown where the rule speaks, turned into an answer at the edge, in
/// one place.
public abstract sealed class Refusal extends RuntimeException
        permits Invalid, NotFound, NotAllowed, NotKnown, NotNow, NoLongerPossible, Stale, TooMany {
    private static final long serialVersionUID = 1L;

    protected Refusal(String message) {
        super(message, null, false, false);
    }
}
