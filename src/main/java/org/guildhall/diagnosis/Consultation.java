package org.guildhall.diagnosis;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.diagnosis.catalogue.Used;
import org.guildhall.diagnosis.fact.Finding;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.Facts;
import org.guildhall.diagnosis.table.Verdict;
import org.guildhall.diagnosis.table.Verdict.Answer;

/// A diagnosis made for a ticket: the table in its version, and what was found then. What follows
/// is worked out anew whenever it is asked for; as neither table nor findings change, it is always
/// the same.
///
/// @param customer nothing when it was made before that was kept
/// @param findings what was looked up and what the agent answered
public record Consultation(
        UUID id,
        UUID ticket,
        Optional<Customer> customer,
        Used used,
        Instant at,
        String by,
        List<Finding> findings,
        Optional<Overruling> overruling) {
    public Consultation {
        findings = List.copyOf(findings);
    }

    /// For whom it was made.
    ///
    /// @param account that was looked at
    /// @param language in which facts are worded that are told
    record Customer(AccountId account, Locale language) {}

    /// What the agent answers instead of what the table says.
    ///
    /// @param rules whose outcomes are answered
    /// @param reason for whoever looks at the ticket later
    public record Overruling(List<String> rules, String reason, Instant at, String by) {
        public Overruling {
            rules = List.copyOf(rules);
        }
    }

    /// Whether it still fits its ticket: facts of one account aren't told as another's, nor in a
    /// language that the customer doesn't read.
    boolean fits(About about) {
        return customer.isEmpty() || customer.get().equals(about.customer());
    }

    /// What is known.
    public Facts facts() {
        var known = new HashMap<FactName, FactValue>();
        findings.forEach(
                finding -> finding.value().ifPresent(value -> known.put(finding.name(), value)));
        return new Facts(known);
    }

    /// What the table says.
    public Verdict verdict() {
        return used.diagnosis().verdict(facts());
    }

    /// What was found of a fact.
    public Optional<Finding> finding(FactName name) {
        return findings.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// What is answered: what the table says, or what the agent chose instead.
    public List<Answer> answered() {
        return overruling
                .map(chosen -> chosen.rules().stream().map(this::answer).toList())
                .orElseGet(() -> verdict().outcomes());
    }

    private Answer answer(String rule) {
        var diagnosis = used.diagnosis();
        return diagnosis.rules().stream()
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .map(found -> new Answer(rule, found.then()))
                .orElseGet(() -> new Answer(Example.OTHERWISE, diagnosis.otherwise()));
    }
}
