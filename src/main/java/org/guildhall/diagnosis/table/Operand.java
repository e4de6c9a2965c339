package org.guildhall.diagnosis.table;

import java.util.Optional;
import org.guildhall.diagnosis.table.FactValue.Word;

/// What a fact is compared with: something written there, or another fact.
public sealed interface Operand {
    /// Written in the condition.
    record Written(FactValue value) implements Operand {
        @Override
        public String toString() {
            return value instanceof Word(var text) ? Tokens.quoted(text) : value.toString();
        }
    }

    /// Another fact.
    record Other(FactName name) implements Operand {
        @Override
        public String toString() {
            return name.toString();
        }
    }

    /// Its value, where it is known.
    default Optional<FactValue> in(Facts facts) {
        return switch (this) {
            case Written(var value) -> Optional.of(value);
            case Other(var name) -> facts.of(name);
        };
    }
}
