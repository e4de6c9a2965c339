package org.guildhall.platform.mail;

import java.io.Serial;

/// The mail server turns a letter away for good (5xx), in these words.
public final class LetterRefused extends Exception {
    @Serial private static final long serialVersionUID = 1;

    public LetterRefused(String answer) {
        super(answer);
    }

    /// What the server said.
    String answer() {
        return String.valueOf(getMessage());
    }
}
