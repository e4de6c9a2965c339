package org.guildhall.diagnosis.wording;

import java.util.List;
import org.guildhall.diagnosis.table.Condition;
import org.guildhall.diagnosis.table.Condition.Comparison;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.Operand;
import org.guildhall.diagnosis.table.Operand.Other;
import org.guildhall.diagnosis.table.Operand.Written;
import org.guildhall.platform.web.Text;

/// A condition in words, part for part as its file has it.
final class ConditionWords {
    private static final String WHEN = "diagnosis.when.";

    private final FactWords facts;
    private final Text text;

    ConditionWords(FactWords facts, Text text) {
        this.facts = facts;
        this.text = text;
    }

    String of(Condition condition) {
        return switch (condition) {
            case Condition.Every(var parts) -> joined(parts, "and");
            case Condition.Some(var parts) -> joined(parts, "or");
            case Condition.Not(var part) -> text.of(WHEN + "not", of(part));
            case Comparison comparison -> compared(comparison);
        };
    }

    private String joined(List<Condition> parts, String by) {
        return parts.stream()
                .map(this::inner)
                .reduce((one, next) -> text.of(WHEN + by, one, next))
                .orElse("");
    }

    private String inner(Condition part) {
        return part instanceof Condition.Every || part instanceof Condition.Some
                ? text.of(WHEN + "inner", of(part))
                : of(part);
    }

    private String compared(Comparison comparison) {
        var fact = comparison.fact();
        var operands = comparison.operands();
        var same = operands.stream().anyMatch(Other.class::isInstance) ? ".fact" : "";
        return text.of(
                WHEN + comparison.operator().name() + same, facts.name(fact), any(fact, operands));
    }

    private String any(FactName fact, List<Operand> operands) {
        return operands.stream()
                .map(each -> said(fact, each))
                .reduce((one, next) -> text.of(WHEN + "or", one, next))
                .orElse("");
    }

    private String said(FactName fact, Operand operand) {
        return switch (operand) {
            case Written(var value) -> facts.value(fact, value);
            case Other(var name) -> facts.name(name);
        };
    }
}
