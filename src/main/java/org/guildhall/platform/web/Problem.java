package org.guildhall.platform.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/// What is wrong with one field: the message that says it, with its arguments. No field: the whole
/// form.
public record Problem(String field, String key, List<? extends Serializable> arguments)
        implements Serializable {
    /// An argument that has a name in every language, and is told in the reader's.
    ///
    /// @param names by language
    public record Said(Map<String, String> names) implements Serializable {
        public Said {
            names = Map.copyOf(names);
        }

        String in(Text text) {
            return names.getOrDefault(text.locale().getLanguage(), "");
        }
    }

    /// The same problem, at that field.
    public Problem at(String name) {
        return new Problem(name, key, arguments);
    }
}
