package org.guildhall.platform.yaml;

import java.util.List;

/// What can be wrong with any file, whatever it is about.
public enum Misread implements Fault {
    TWICE("stands here twice"),
    NO_MAPPING("expected a mapping of keys to values"),
    UNKNOWN("unknown; allowed here: %s"),
    EMPTY("must not be empty"),
    NO_NAME("letters, digits and hyphens only, a letter first, up to 40"),
    NO_FLAG("expected true or false"),
    NO_NUMBER("expected a whole number from %s to %s"),
    NO_LIST("expected a list"),
    NOT_ALLOWED("\"%s\"; allowed: %s"),
    MISSING("missing"),
    NO_VALUE("expected a single value"),
    /// Words of its own, which only English readers read.
    OTHER("%s");

    private final String words;

    Misread(String words) {
        this.words = words;
    }

    @Override
    public String words(List<String> named) {
        return words.formatted(named.toArray());
    }

    @Override
    public String key() {
        return "platform.yaml." + name();
    }
}
