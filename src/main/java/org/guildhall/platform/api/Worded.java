package org.guildhall.platform.api;

import org.guildhall.platform.web.Problem;
import org.guildhall.platform.web.Text;

/// Something said to people in the caller's language, with the code by which programs go.
public record Worded(String code, String words) implements ApiBody {
    /// The message of that key.
    public static Worded of(String key, Text text) {
        return new Worded(key, text.of(key));
    }

    /// What is wrong.
    public static Worded of(Problem problem, Text text) {
        return new Worded(problem.key(), text.of(problem));
    }
}
