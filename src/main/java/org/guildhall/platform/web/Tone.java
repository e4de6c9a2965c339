package org.guildhall.platform.web;

import java.util.Locale;

/// The colour of a state. Words always say the same, so nobody has to see the colour.
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    WARN,
    BAD;

    /// The class that the style sheet knows it by.
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The icon that stands for it.
    public String icon() {
        return switch (this) {
            case NEUTRAL, INFO -> "info";
            case GOOD -> "circle-check";
            case WARN -> "triangle-alert";
            case BAD -> "circle-alert";
        };
    }
}
