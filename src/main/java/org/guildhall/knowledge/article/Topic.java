package org.guildhall.knowledge.article;

import java.util.Locale;

/// What an article is about, as the help centre's first page groups them.
public enum Topic {
    DOMAINS,
    MAIL,
    ACCOUNT,
    PARTNERSHIP,
    OTHER;

    /// The message that names it.
    public String key() {
        return "knowledge.topic." + name().toLowerCase(Locale.ROOT);
    }

    /// The icon beside it.
    public String icon() {
        return switch (this) {
            case DOMAINS -> "globe";
            case MAIL -> "mail";
            case ACCOUNT -> "shield-check";
            case PARTNERSHIP -> "handshake";
            case OTHER -> "book-open";
        };
    }
}
