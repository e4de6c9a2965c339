package org.guildhall.platform.postgres;

import java.util.Objects;

/// Why the embedded database did not come up. The message is one line for the operator: what is in
/// the way and what to do about it.
public sealed class CannotStart extends RuntimeException permits DataInUse, DataUnusable {
    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "PostgreSQL did not start");
    }
}
