package org.guildhall.verification.number;

import java.time.LocalDate;
import java.util.Optional;

/// One way of numbering enterprises, with its rules.
public sealed interface Scheme permits Abn, Cin, Gstin, Lei, NumberPattern, Pan, Uen, Uscc, Vat {

    /// Stable code, kept with every number: `uscc`, `vat`, or the code of a row of the pattern
    /// table.
    String code();

    /// What people call it; for a built-in scheme a message key, for a table row the register's own
    /// name.
    String name();

    /// A number that keeps the rules, shown as a hint.
    String example();

    /// True where nothing but the shape can be checked.
    default boolean formatOnly() {
        return false;
    }

    /// True where [#name()] is a message key.
    default boolean builtIn() {
        return true;
    }

    /// The number as this scheme writes it, from an already normalised text.
    default String complete(String normalised) {
        return normalised;
    }

    /// The first rule that the completed number breaks, if any.
    ///
    /// @param today the day on which a year of registration may not lie in the future
    Optional<NumberProblem> broken(String number, LocalDate today);
}
