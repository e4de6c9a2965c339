package org.guildhall.commitment;

import java.util.HashMap;
import java.util.Map;
import org.guildhall.access.Caller;
import org.guildhall.network.Partnership;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes what happens to commitments into the history of their partnership, with all that letters
/// and programs need, in the transaction of whoever did it.
@Component
public class Chronicle {
    /// The kind of things whose history it is; they have the keys of their partnerships.
    public static final String KIND = "commitment";

    private final Events events;

    Chronicle(Events events) {
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void append(Partnership partnership, Period period, Step step, String words, Caller caller) {
        append(partnership, period, step, words, caller, Map.of());
    }

    /// @param more what is known besides
    @Transactional(propagation = Propagation.MANDATORY)
    void append(
            Partnership partnership,
            Period period,
            Step step,
            String words,
            Caller caller,
            Map<String, String> more) {
        var subject = new Subject(KIND, partnership.id());
        events.append(
                Happening.of(subject, period.version(), step.type(), caller.actor())
                        .because(words.isBlank() ? null : words)
                        .with(facts(partnership, period, more)));
    }

    private static Map<String, String> facts(
            Partnership partnership, Period period, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.putIfAbsent("what", Integer.toString(period.number()));
        facts.put("period", period.id().toString());
        facts.put("number", Integer.toString(period.number()));
        facts.put("firstDay", period.days().first().toString());
        facts.put("lastDay", period.days().last().toString());
        facts.put("promised", period.promised().toString());
        facts.put("achieved", period.achieved().toString());
        facts.put("shortfall", period.shortfall().toString());
        facts.put("rate", period.rate().toPlainString());
        facts.put("compensation", period.compensation().toString());
        facts.put("company", partnership.company());
        facts.put("programme", partnership.programme());
        facts.put("main", partnership.main().value());
        partnership
                .developer()
                .ifPresent(each -> facts.put("developer", each.person().value().toString()));
        return facts;
    }
}
