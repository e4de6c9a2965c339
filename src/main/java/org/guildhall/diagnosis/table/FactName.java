package org.guildhall.diagnosis.table;

import java.util.regex.Pattern;

/// What a fact is called, from the wide to the narrow, such as `account.country` or
/// `programme.distributor.stage`. What an agent answers is called `asked.` and the question's name.
public record FactName(String value) implements Comparable<FactName> {
    private static final Pattern SHAPE =
            Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+");
    private static final String ASKED = "asked.";

    public FactName {
        if (!isOne(value)) throw new IllegalArgumentException("no name of a fact: " + value);
    }

    /// Whether a word could be the name of a fact.
    public static boolean isOne(String word) {
        return SHAPE.matcher(word).matches();
    }

    /// The fact that a question's answer becomes.
    public static FactName asked(String question) {
        return new FactName(ASKED + question);
    }

    /// Whether an agent answers it, so that nobody looks it up.
    public boolean isAsked() {
        return value.startsWith(ASKED);
    }

    /// Whether a pattern such as `programme.*.stage` stands for it.
    public boolean matches(String pattern) {
        return Pattern.matches(pattern.replace(".", "\\.").replace("*", "[a-z0-9-]+"), value);
    }

    /// Its part at that place, from 0.
    public String part(int place) {
        return value.split("\\.", -1)[place];
    }

    @Override
    public int compareTo(FactName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
