package org.guildhall.programme;

import java.util.List;
import java.util.stream.Collectors;

/// A programme file that doesn't hold its rules, with everything that is wrong in it.
public final class InvalidProgramme extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /// One thing that is wrong.
    ///
    /// @param line counted from 1
    /// @param path of the key, such as `form[0].fields[2].type`; empty for the whole file
    /// @param fault what is wrong
    /// @param named what is named in that, such as what is allowed there
    record Mistake(int line, String path, Fault fault, List<String> named) {
        Mistake {
            named = List.copyOf(named);
        }

        /// One that has words of its own, which only English readers read.
        static Mistake saying(int line, String path, String words) {
            return new Mistake(line, path, Fault.OTHER, List.of(words));
        }

        /// What is wrong, and what is allowed there, in English.
        String words() {
            return fault.words(named);
        }

        /// As a line of text, such as `9: way-in: "closed"; allowed: open, invitation`.
        @Override
        public String toString() {
            return "%d: %s: %s".formatted(line, path.isEmpty() ? "(top)" : path, words());
        }
    }

    InvalidProgramme(String file, List<Mistake> mistakes) {
        super(
                mistakes.stream()
                        .map(mistake -> file + ":" + mistake)
                        .collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = List.copyOf(mistakes);
    }

    /// How many things are wrong.
    public int count() {
        return mistakes.size();
    }

    /// In the order of the file.
    List<Mistake> mistakes() {
        return mistakes;
    }

    /// What can be wrong at a place of a programme's file, in the words of the command line; pages
    /// have it in their reader's language.
    enum Fault {
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
        FIELD_TAKEN("another field is called \"%s\" already"),
        MATERIAL_TAKEN("another material is called \"%s\" already"),
        BELOW_LEAST("lies below least, so that nothing can be filled in"),
        NO_CELL("allowed in a table: %s"),
        NO_CURRENCY("no currency is called \"%s\" (ISO 4217)"),
        NO_DECIMAL("expected a number such as 12.50"),
        ONLY_INVITATION("only with way-in: invitation"),
        NEEDS_FIELD("needs a field \"%s\" of type %s"),
        NO_FACT("field \"%s\" begins with \"%s\"; allowed: %s"),
        EITHER("expected %s or %s"),
        NOT_ON_SHEET("the sheet has no \"%s\""),
        NO_SHEET("is made from the decision sheet; without one it says none"),
        NO_DAYS("expected days such as [7, 21]"),
        NEEDS_TRAINING("needs training-required: true"),
        OTHER("%s");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /// In English, with what is named in it.
        String words(List<String> named) {
            return words.formatted(named.toArray());
        }

        /// The message that says it: line, path, and what is named.
        String key() {
            return "programme.fault." + name();
        }
    }
}
