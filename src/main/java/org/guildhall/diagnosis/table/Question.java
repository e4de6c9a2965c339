package org.guildhall.diagnosis.table;

import java.util.List;
import java.util.Optional;
import org.guildhall.programme.form.Words;

/// What an agent is asked, because nothing that is looked up knows it.
///
/// @param name what the answer is called after `asked.`
/// @param options what there is to choose, for a choice
public record Question(
        String name, Words label, Optional<Words> hint, FactType type, List<Option> options) {
    public Question {
        options = List.copyOf(options);
    }

    /// One thing to choose.
    public record Option(String code, Words label) {}

    /// The fact that its answer becomes.
    public FactName fact() {
        return FactName.asked(name);
    }
}
