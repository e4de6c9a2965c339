package org.guildhall.platform.settings;

import java.util.Locale;
import java.util.Optional;

/// One thing that an operator tells a production installation, and what a good value looks like.
///
/// @param name as in `guildhall.yml`, such as `guildhall.base-url`
/// @param need whether the installation starts without it
/// @param fallback what holds when nothing is said; empty when there is nothing
/// @param meaning what it is for, with an example
/// @param rule what is wrong with a value
public record Setting(String name, Need need, String fallback, String meaning, Rule rule) {
    /// Whether a setting may be left out.
    public enum Need {
        REQUIRED,
        OPTIONAL,
        SECRET
    }

    /// Looks at a value: empty when it is good, else what is wrong and what would be right.
    public interface Rule {
        Optional<String> problem(String value);
    }

    /// Nothing starts without it.
    static Setting required(String name, String meaning, Rule rule) {
        return new Setting(name, Need.REQUIRED, "", meaning, rule);
    }

    /// May be left out, and then there is no such thing.
    static Setting optional(String name, String meaning, Rule rule) {
        return optional(name, "", meaning, rule);
    }

    /// May be left out, and then that holds.
    static Setting optional(String name, String fallback, String meaning, Rule rule) {
        return new Setting(name, Need.OPTIONAL, fallback, meaning, rule);
    }

    /// May be left out, and nobody else may read it.
    static Setting secret(String name, String meaning, Rule rule) {
        return new Setting(name, Need.SECRET, "", meaning, rule);
    }

    /// The variable of the environment that carries it, such as `GUILDHALL_BASE_URL`.
    public String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
