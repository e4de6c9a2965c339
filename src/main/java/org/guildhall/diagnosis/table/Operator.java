package org.guildhall.diagnosis.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.diagnosis.table.FactType.Choice;
import org.guildhall.diagnosis.table.FactType.Date;
import org.guildhall.diagnosis.table.FactType.Listing;
import org.guildhall.diagnosis.table.FactType.Text;
import org.guildhall.diagnosis.table.FactType.YesNo;
import org.guildhall.diagnosis.table.FactValue.Day;
import org.guildhall.diagnosis.table.FactValue.Items;

/// How a fact is compared, with how many values, in the words of a condition. The longest words
/// that fit are meant.
public enum Operator {
    IS_ONE_OF("is one of", Operands.SEVERAL),
    IS_NOT("is not", Operands.ONE),
    IS_KNOWN("is known", Operands.NONE),
    IS_UNKNOWN("is unknown", Operands.NONE),
    IS_EMPTY("is empty", Operands.NONE),
    IS("is", Operands.ONE),
    BEFORE("before", Operands.ONE),
    AFTER("after", Operands.ONE),
    CONTAINS("contains", Operands.ONE),
    LACKS("lacks", Operands.ONE),
    ENDS_WITH("ends with", Operands.ONE);

    /// How many values follow.
    enum Operands {
        NONE,
        ONE,
        SEVERAL
    }

    private final List<String> words;
    private final Operands operands;

    Operator(String words, Operands operands) {
        this.words = List.of(words.split(" ", -1));
        this.operands = operands;
    }

    /// Its words one by one.
    List<String> words() {
        return words;
    }

    Operands operands() {
        return operands;
    }

    /// Whether facts of that type are compared so.
    boolean fits(FactType type) {
        return switch (this) {
            case IS_KNOWN, IS_UNKNOWN -> true;
            case IS, IS_NOT -> !(type instanceof Listing);
            case IS_ONE_OF -> type instanceof Text || type instanceof Choice;
            case IS_EMPTY, CONTAINS, LACKS -> type instanceof Listing;
            case BEFORE, AFTER -> type instanceof Date;
            case ENDS_WITH -> type instanceof Text;
        };
    }

    /// What is compared with: a list with one of its texts, everything else with its like.
    static FactType comparedWith(FactType type) {
        return switch (type) {
            case Listing _ -> FactType.TEXT;
            case Text _, Date _, YesNo _, Choice _ -> type;
        };
    }

    /// Those that fit, for whoever wrote another one.
    static String all(FactType type) {
        return Arrays.stream(values())
                .filter(operator -> operator.fits(type))
                .map(Operator::toString)
                .collect(Collectors.joining(", "));
    }

    /// Whether it holds between values that are known. Which types come was checked when it was
    /// read.
    boolean holds(FactValue left, List<FactValue> right) {
        return switch (this) {
            case IS, IS_ONE_OF -> right.stream().anyMatch(left::is);
            case IS_NOT -> !left.is(right.getFirst());
            case BEFORE -> day(left).date().isBefore(day(right.getFirst()).date());
            case AFTER -> day(left).date().isAfter(day(right.getFirst()).date());
            case CONTAINS -> contains(left, right.getFirst());
            case LACKS -> !contains(left, right.getFirst());
            case IS_EMPTY -> ((Items) left).items().isEmpty();
            case ENDS_WITH -> endsWith(left.toString(), right.getFirst().toString());
            case IS_KNOWN -> true;
            case IS_UNKNOWN -> false;
        };
    }

    private static Day day(FactValue value) {
        return (Day) value;
    }

    private static boolean contains(FactValue list, FactValue sought) {
        return ((Items) list).items().stream().map(FactValue::of).anyMatch(sought::is);
    }

    private static boolean endsWith(String text, String end) {
        return text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
