package org.guildhall.diagnosis.wording;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guildhall.diagnosis.table.Condition;
import org.guildhall.diagnosis.table.Diagnosis;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.Rule;
import org.guildhall.knowledge.Reference;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.web.Text;

/// One diagnosis in a reader's words. What a table of the vendor's own names that has no words here
/// goes by its short name.
public final class Wording {
    private final Diagnosis diagnosis;
    private final Text text;
    private final FactWords facts;
    private final Function<ArticleId, Optional<Reference>> cited;

    Wording(
            Diagnosis diagnosis,
            Text text,
            Map<String, String> programmes,
            Function<ArticleId, Optional<Reference>> cited) {
        this.diagnosis = diagnosis;
        this.text = text;
        this.facts = new FactWords(diagnosis, text, programmes);
        this.cited = cited;
    }

    /// What a fact is called; of an answer, the question.
    public String fact(FactName name) {
        return facts.name(name);
    }

    /// What was found of a fact.
    public String value(FactName name, FactValue value) {
        return facts.value(name, value);
    }

    /// When a rule holds.
    public String condition(Condition when) {
        return new ConditionWords(facts, text).of(when);
    }

    /// A rule, by what it says.
    public String rule(String name) {
        if (name.equals(Example.OTHERWISE)) return diagnosis.otherwise().cause().in(text);
        return diagnosis.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .map(Rule::then)
                .map(then -> then.cause().in(text))
                .orElse(name);
    }

    /// The reply that says so.
    public String template(String name) {
        return said("reply.template." + name, name);
    }

    /// Whom it goes to.
    public String team(String name) {
        return said("diagnosis.team." + name, name);
    }

    /// The page that leads to the remedy.
    public String opens(String path) {
        return said("diagnosis.opens." + path.substring(1).replace('/', '.'), path);
    }

    /// What the reader may open about it; nothing where no such article is shown to them.
    public Optional<Reference> article(String name) {
        return ArticleId.of(name).flatMap(cited);
    }

    private String said(String key, String otherwise) {
        return text.has(key) ? text.of(key) : otherwise;
    }
}
