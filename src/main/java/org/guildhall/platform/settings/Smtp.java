package org.guildhall.platform.settings;

import java.util.Objects;

/// The mail server that takes our letters. No user: no sign-in there.
public record Smtp(String host, int port, String user, String password, boolean startTls) {
    // What isn't set arrives as nothing at all.
    public Smtp {
        user = Objects.requireNonNullElse(user, "");
        password = Objects.requireNonNullElse(password, "");
    }
}
