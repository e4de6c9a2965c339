package org.guildhall.platform.file;

import org.jspecify.annotations.Nullable;

/// The bucket can't be reached, or refuses us.
public final class BucketAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BucketAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
