package org.guildhall.diagnosis.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a fact can be.
@SuppressWarnings("ClassInitializationDeadlock") // records without a state: nothing to wait for
public sealed interface FactType {
    /// Any text of one line.
    record Text() implements FactType {}

    /// A date.
    record Date() implements FactType {}

    /// Yes or no.
    record YesNo() implements FactType {}

    /// One of these words.
    record Choice(List<String> options) implements FactType {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// Several texts, or none.
    record Listing() implements FactType {}

    Text TEXT = new Text();
    Date DATE = new Date();
    YesNo YES_NO = new YesNo();
    Listing LIST = new Listing();

    /// One of the constants, in small letters with hyphens, and of these words more.
    static Choice choice(Class<? extends Enum<?>> constants, String... more) {
        var words = Arrays.stream(constants.getEnumConstants()).map(FactType::word).toList();
        return new Choice(Stream.concat(words.stream(), Arrays.stream(more)).toList());
    }

    /// A constant as facts have it, such as `in-review`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The type that a value has by itself: one of a choice is a text.
    static FactType of(FactValue value) {
        return switch (value) {
            case FactValue.Word _ -> TEXT;
            case FactValue.Day _ -> DATE;
            case FactValue.Answer _ -> YES_NO;
            case FactValue.Items _ -> LIST;
        };
    }

    /// The type that is named so, as kept values have it.
    static FactType written(String name) {
        return Stream.of(TEXT, DATE, YES_NO, LIST)
                .filter(type -> type.written().equals(name))
                .findFirst()
                .orElse(TEXT);
    }

    /// How files name it.
    default String written() {
        return switch (this) {
            case Text _ -> "text";
            case Date _ -> "date";
            case YesNo _ -> "yes-no";
            case Choice _ -> "choice";
            case Listing _ -> "list";
        };
    }

    /// What may be written for a value, for whoever wrote another one.
    default String allowed() {
        return switch (this) {
            case Text _ -> "any text";
            case Date _ -> "a date such as 2019-07-29";
            case YesNo _ -> "yes, no";
            case Choice(var options) -> String.join(", ", options);
            case Listing _ -> "a list such as [card, bank]";
        };
    }

    /// Whether values of both can be the same.
    default boolean isComparableWith(FactType other) {
        return isWord() ? other.isWord() : getClass().equals(other.getClass());
    }

    /// The value that is written so; nothing when that isn't one. A list is written line by line.
    default Optional<FactValue> read(String written) {
        return switch (this) {
            case Text _ -> Optional.of(written).filter(text -> !text.isBlank()).map(FactValue::of);
            case Date _ -> date(written).map(FactValue::of);
            case YesNo _ ->
                    written.matches("yes|no")
                            ? Optional.of(FactValue.of(written.equals("yes")))
                            : Optional.empty();
            case Choice(var options) ->
                    Optional.of(written).filter(options::contains).map(FactValue::of);
            case Listing _ ->
                    Optional.of(FactValue.of(written.lines().filter(s -> !s.isBlank()).toList()));
        };
    }

    private boolean isWord() {
        return this instanceof Text || this instanceof Choice;
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
