package org.guildhall.diagnosis.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.diagnosis.table.Operand.Other;

/// When a rule holds. Its text is a small language of its own (docs/diagnosis.md), read by
/// [ConditionReader]; `toString` writes it in the one way that everybody reads alike.
public sealed interface Condition {
    /// All of them.
    record Every(List<Condition> parts) implements Condition {
        public Every {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " and ");
        }
    }

    /// At least one of them.
    record Some(List<Condition> parts) implements Condition {
        public Some {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " or ");
        }
    }

    /// The other way round.
    record Not(Condition part) implements Condition {
        @Override
        public String toString() {
            return "not " + inner(part);
        }
    }

    /// One fact compared.
    record Comparison(FactName fact, Operator operator, List<Operand> operands)
            implements Condition {
        public Comparison {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            var right = operands.stream().map(Operand::toString).collect(Collectors.joining(", "));
            return switch (operator.operands()) {
                case NONE -> fact + " " + operator;
                case ONE -> fact + " " + operator + " " + right;
                case SEVERAL -> fact + " " + operator + " [" + right + "]";
            };
        }

        private Truth truth(Facts facts) {
            var left = facts.of(fact);
            if (operator == Operator.IS_KNOWN) return Truth.of(left.isPresent());
            if (operator == Operator.IS_UNKNOWN) return Truth.of(left.isEmpty());
            var right = operands.stream().flatMap(each -> each.in(facts).stream()).toList();
            if (left.isEmpty()) return Truth.UNKNOWN;
            var whole = right.size() == operands.size();
            // one that is known and fits is enough, whatever the others are
            if (!whole && operator != Operator.IS_ONE_OF) return Truth.UNKNOWN;
            if (operator.holds(left.get(), right)) return Truth.HOLDS;
            return whole ? Truth.FAILS : Truth.UNKNOWN;
        }
    }

    /// Whether it holds, as far as is known.
    default Truth in(Facts facts) {
        return switch (this) {
            case Every(var parts) ->
                    parts.stream().map(part -> part.in(facts)).reduce(Truth.HOLDS, Truth::and);
            case Some(var parts) ->
                    parts.stream().map(part -> part.in(facts)).reduce(Truth.FAILS, Truth::or);
            case Not(var part) -> part.in(facts).not();
            case Comparison comparison -> comparison.truth(facts);
        };
    }

    /// Every fact that it looks at.
    default Set<FactName> facts() {
        var names = new TreeSet<FactName>();
        gather(names);
        return names;
    }

    private void gather(Set<FactName> names) {
        switch (this) {
            case Every(var parts) -> parts.forEach(part -> part.gather(names));
            case Some(var parts) -> parts.forEach(part -> part.gather(names));
            case Not(var part) -> part.gather(names);
            case Comparison(var fact, _, var operands) -> {
                names.add(fact);
                for (var operand : operands) {
                    if (operand instanceof Other(var other)) names.add(other);
                }
            }
        }
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream().map(Condition::inner).collect(Collectors.joining(by));
    }

    private static String inner(Condition part) {
        return part instanceof Comparison ? part.toString() : "(" + part + ")";
    }
}
