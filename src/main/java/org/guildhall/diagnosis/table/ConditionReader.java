package org.guildhall.diagnosis.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guildhall.diagnosis.table.Condition.Comparison;
import org.guildhall.diagnosis.table.Condition.Every;
import org.guildhall.diagnosis.table.Condition.Not;
import org.guildhall.diagnosis.table.Condition.Some;
import org.guildhall.diagnosis.table.Operand.Other;
import org.guildhall.diagnosis.table.Operand.Written;
import org.guildhall.diagnosis.table.Tokens.Token;

/// Reads a condition by recursive descent:
///
/// ```
/// condition  = clause { "or" clause }
/// clause     = term { "and" term }
/// term       = "not" term | "(" condition ")" | comparison
/// comparison = fact operator [ operand | "[" operand { "," operand } "]" ]
/// operand    = fact | word | 'text' | "text"
/// ```
final class ConditionReader {
    /// Deeper than anybody writes; beyond it hostile input would end the stack.
    private static final int DEEPEST = 50;

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private int depth;

    private ConditionReader(Tokens tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
    }

    /// The condition in that text.
    ///
    /// @throws Misspelt with the column and what would be right there
    static Condition read(String text, Vocabulary vocabulary) {
        var reader = new ConditionReader(new Tokens(text), vocabulary);
        var condition = reader.condition();
        if (!reader.tokens.isOver()) throw reader.expected("and, or");
        return condition;
    }

    private Condition condition() {
        return several("or", () -> several("and", this::term, Every::new), Some::new);
    }

    private Condition several(
            String by, Supplier<Condition> part, Function<List<Condition>, Condition> whole) {
        var parts = new ArrayList<>(List.of(part.get()));
        while (tokens.take(by)) parts.add(part.get());
        return parts.size() == 1 ? parts.getFirst() : whole.apply(parts);
    }

    private Condition term() {
        if (++depth > DEEPEST) {
            throw new Misspelt(tokens.column(), DiagnosisFault.TOO_DEEP, String.valueOf(DEEPEST));
        }
        var term =
                tokens.take("not") ? new Not(term()) : tokens.take("(") ? closed() : comparison();
        depth--;
        return term;
    }

    private Condition closed() {
        var inner = condition();
        if (!tokens.take(")")) throw expected(")");
        return inner;
    }

    private Condition comparison() {
        var fact = fact();
        var type = vocabulary.type(fact).orElseThrow();
        var column = tokens.column();
        var operator = operator(type);
        if (!operator.fits(type)) {
            throw new Misspelt(
                    column,
                    DiagnosisFault.NO_SUCH_COMPARISON,
                    fact.toString(),
                    type.written(),
                    operator.toString(),
                    Operator.all(type));
        }
        return new Comparison(fact, operator, operands(operator, fact, type));
    }

    private FactName fact() {
        if (tokens.isOver()) throw expected("the name of a fact");
        var token = tokens.next();
        if (token.quoted() || !FactName.isOne(token.text())) {
            throw new Misspelt(token.column(), DiagnosisFault.NO_FACT_NAME, token.text());
        }
        var name = new FactName(token.text());
        if (vocabulary.type(name).isEmpty()) {
            throw new Misspelt(
                    token.column(),
                    DiagnosisFault.UNKNOWN_FACT,
                    name.toString(),
                    vocabulary.like(token.text()));
        }
        return name;
    }

    private Operator operator(FactType type) {
        return Arrays.stream(Operator.values())
                .filter(each -> tokens.take(each.words()))
                .findFirst()
                .orElseThrow(() -> expected(Operator.all(type)));
    }

    private List<Operand> operands(Operator operator, FactName fact, FactType type) {
        return switch (operator.operands()) {
            case NONE -> List.of();
            case ONE -> List.of(operand(fact, type));
            case SEVERAL -> list(fact, type);
        };
    }

    private List<Operand> list(FactName fact, FactType type) {
        if (!tokens.take("[")) throw expected("[");
        var operands = new ArrayList<Operand>();
        do operands.add(operand(fact, type));
        while (tokens.take(","));
        if (!tokens.take("]")) throw expected(", ]");
        return operands;
    }

    private Operand operand(FactName fact, FactType type) {
        var wanted = Operator.comparedWith(type);
        if (tokens.isOver()) throw expected(wanted.allowed());
        var token = tokens.next();
        if (isOtherFact(token)) return other(token, wanted);
        return wanted.read(token.text())
                .<Operand>map(Written::new)
                .orElseThrow(
                        () ->
                                new Misspelt(
                                        token.column(),
                                        DiagnosisFault.NO_SUCH_VALUE,
                                        fact.toString(),
                                        token.text(),
                                        wanted.allowed()));
    }

    private boolean isOtherFact(Token token) {
        return !token.quoted()
                && FactName.isOne(token.text())
                && vocabulary.type(new FactName(token.text())).isPresent();
    }

    private Operand other(Token token, FactType wanted) {
        var name = new FactName(token.text());
        var type = vocabulary.type(name).orElseThrow();
        if (!wanted.isComparableWith(type)) {
            throw new Misspelt(
                    token.column(),
                    DiagnosisFault.NOT_COMPARABLE,
                    name.toString(),
                    type.written(),
                    wanted.written());
        }
        return new Other(name);
    }

    private Misspelt expected(String right) {
        return tokens.isOver()
                ? new Misspelt(tokens.column(), DiagnosisFault.ENDS_EARLY, right)
                : new Misspelt(tokens.column(), DiagnosisFault.EXPECTED, right, tokens.ahead());
    }
}
