package org.guildhall.diagnosis.table;

import java.util.List;
import org.guildhall.platform.yaml.Fault;

/// What can be wrong at a place of a diagnosis' file, beside what can be wrong with any. Those of a
/// condition name the column first.
enum DiagnosisFault implements Fault {
    NO_SIGN("column %s: \"%s\" has no meaning here; write texts in quotes"),
    NO_FACT_NAME("column %s: \"%s\" is no name of a fact, such as account.country"),
    UNKNOWN_FACT("column %s: there is no fact \"%s\"; nearest: %s"),
    NO_SUCH_COMPARISON("column %s: %s is of type %s and has no \"%s\"; allowed: %s"),
    NO_SUCH_VALUE("column %s: %s is never \"%s\"; allowed: %s"),
    NOT_COMPARABLE("column %s: %s is of type %s, not %s"),
    EXPECTED("column %s: expected %s instead of \"%s\""),
    ENDS_EARLY("column %s: ends too early; expected %s"),
    TOO_DEEP("column %s: more than %s levels of brackets"),
    UNDECLARED("\"%s\" is neither under facts nor a question"),
    NO_FACT("there is no fact \"%s\"; nearest: %s"),
    NEVER("is never \"%s\"; allowed: %s"),
    NOT_TOLD("%s is about another account and must not be told"),
    TAKEN("\"%s\" stands here already"),
    NO_RULE("there is no rule \"%s\"; allowed: %s"),
    NO_PATH("expected a path of the portal or the site, such as /portal/verification"),
    NO_OPTIONS("only with type: choice"),
    NO_PLACEHOLDER("\"{%s}\" is no fact that is declared; allowed: %s");

    private final String words;

    DiagnosisFault(String words) {
        this.words = words;
    }

    @Override
    public String words(List<String> named) {
        return words.formatted(named.toArray());
    }

    @Override
    public String key() {
        return "diagnosis.fault." + name();
    }
}
