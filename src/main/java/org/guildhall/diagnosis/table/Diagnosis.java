package org.guildhall.diagnosis.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.diagnosis.table.Verdict.Answer;
import org.guildhall.diagnosis.table.Verdict.Tried;
import org.guildhall.programme.form.Words;

/// A decision table: what to ask, what to look up, and what follows (support.md section 2).
///
/// @param code short name in addresses, such as `directmail-activation`
/// @param hash SHA-256 of its text in hexadecimal
/// @param topics of tickets that it is offered for
/// @param facts what is looked up
/// @param records what the customer's domain needs in the DNS
/// @param otherwise what follows when no rule holds
public record Diagnosis(
        String code,
        String hash,
        Words title,
        List<String> topics,
        Answering answering,
        List<FactName> facts,
        List<Question> questions,
        List<NeededRecord> records,
        List<Rule> rules,
        Outcome otherwise,
        List<Example> examples) {
    public Diagnosis {
        topics = List.copyOf(topics);
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
        records = List.copyOf(records);
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /// What it says of these facts.
    public Verdict verdict(Facts known) {
        var tried = new ArrayList<Tried>();
        for (var rule : rules) {
            var each = tried(rule, known);
            tried.add(each);
            // below one that holds, or might, nothing can be the first any more
            if (answering == Answering.FIRST && each.truth() != Truth.FAILS) break;
        }
        return new Verdict(tried, outcomes(tried));
    }

    /// What its examples say, all of them.
    public List<Example.Result> tryExamples() {
        return examples.stream().map(example -> example.in(this)).toList();
    }

    /// The question of that name.
    public Optional<Question> question(String name) {
        return questions.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static Tried tried(Rule rule, Facts known) {
        var truth = rule.when().in(known);
        var missing = new TreeSet<>(rule.when().facts());
        missing.removeIf(name -> known.of(name).isPresent());
        return new Tried(rule, truth, truth == Truth.UNKNOWN ? missing : Set.of());
    }

    private List<Answer> outcomes(List<Tried> tried) {
        var holding =
                tried.stream()
                        .filter(each -> each.truth() == Truth.HOLDS)
                        .map(each -> new Answer(each.rule().name(), each.rule().then()))
                        .toList();
        var failed = tried.stream().allMatch(each -> each.truth() == Truth.FAILS);
        return failed ? List.of(new Answer(Example.OTHERWISE, otherwise)) : holding;
    }
}
