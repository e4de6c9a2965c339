package org.guildhall.platform.web;

import java.io.Serializable;
import java.util.List;

/// What is wrong with one field: the message that says it, with its arguments. No field: the whole
/// form.
public record Problem(String field, String key, List<? extends Serializable> arguments)
        implements Serializable {
    /// The same problem, at that field.
    public Problem at(String name) {
        return new Problem(name, key, arguments);
    }
}
