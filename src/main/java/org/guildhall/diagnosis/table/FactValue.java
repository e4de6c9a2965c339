package org.guildhall.diagnosis.table;

import java.time.LocalDate;
import java.util.List;

/// What is known of one fact. It is written, kept and compared as `toString` has it.
public sealed interface FactValue {
    /// A text, or one of the words of a choice.
    record Word(String text) implements FactValue {
        @Override
        public String toString() {
            return text;
        }
    }

    /// A date in the zone of the account's site.
    record Day(LocalDate date) implements FactValue {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /// Yes or no.
    record Answer(boolean yes) implements FactValue {
        @Override
        public String toString() {
            return yes ? "yes" : "no";
        }
    }

    /// Several texts in their order; none is known, too.
    record Items(List<String> items) implements FactValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return String.join("\n", items);
        }
    }

    /// A text, or one of a choice.
    static FactValue of(String text) {
        return new Word(text);
    }

    /// Yes or no.
    static FactValue of(boolean yes) {
        return new Answer(yes);
    }

    /// A date.
    static FactValue of(LocalDate date) {
        return new Day(date);
    }

    /// Several texts.
    static FactValue of(List<String> items) {
        return new Items(items);
    }

    /// Whether it is that one; letters count alike, large or small, as in names of domains.
    default boolean is(FactValue other) {
        return toString().equalsIgnoreCase(other.toString());
    }
}
