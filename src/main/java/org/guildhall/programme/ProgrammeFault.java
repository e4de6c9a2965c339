package org.guildhall.programme;

import java.util.List;
import org.guildhall.platform.yaml.Fault;

/// What can be wrong at a place of a programme's file, in the words of the command line; pages have
/// it in their reader's language.
enum ProgrammeFault implements Fault {
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
    NEEDS_TRAINING("needs training-required: true");

    private final String words;

    ProgrammeFault(String words) {
        this.words = words;
    }

    @Override
    public String words(List<String> named) {
        return words.formatted(named.toArray());
    }

    @Override
    public String key() {
        return "programme.fault." + name();
    }
}
