package org.guildhall.platform.web;

import org.jspecify.annotations.Nullable;

/// One of the values that a field offers.
public record Choice(String value, String label, @Nullable String hint) {
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
