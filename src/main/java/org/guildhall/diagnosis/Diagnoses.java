package org.guildhall.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.diagnosis.Diagnosed.Conclusion;
import org.guildhall.diagnosis.Diagnosed.Seen;
import org.guildhall.diagnosis.Diagnosed.Tried;
import org.guildhall.diagnosis.fact.FactDesk;
import org.guildhall.diagnosis.fact.Finding;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.FactValue.Day;
import org.guildhall.diagnosis.table.FactValue.Items;
import org.guildhall.diagnosis.table.Verdict.Answer;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.lifecycle.Ticket;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What diagnoses came to, for those who compose replies and hand tickets on.
@Service
public class Diagnoses {
    private final ConsultationStore store;
    private final FactDesk facts;
    private final Texts texts;

    Diagnoses(ConsultationStore store, FactDesk facts, Texts texts) {
        this.store = store;
        this.facts = facts;
        this.texts = texts;
    }

    /// The newest diagnosis of a ticket, in the customer's language; nothing before one is made for
    /// the account that the ticket is about now, and nothing of an account that its requester
    /// doesn't speak for. Whoever asks has looked at the caller's reach.
    @Transactional(readOnly = true)
    public Optional<Diagnosed> of(Ticket ticket, Locale language) {
        return store.newest(ticket).map(made -> told(made, texts.in(language)));
    }

    private Diagnosed told(Consultation made, Text text) {
        return new Diagnosed(
                made.id(),
                made.used().diagnosis().code(),
                made.used().diagnosis().title().in(text),
                made.used().version(),
                made.at(),
                made.answered().stream().map(answer -> conclusion(answer, made, text)).toList(),
                made.findings().stream()
                        .filter(finding -> !isSecret(finding.name()))
                        .map(finding -> seen(finding, text))
                        .toList(),
                made.verdict().tried().stream()
                        .map(
                                each ->
                                        new Tried(
                                                each.rule().name(),
                                                each.rule().then().cause().in(text),
                                                FactType.word(each.truth()),
                                                text.of("diagnosis.truth." + each.truth())))
                        .toList());
    }

    private static Conclusion conclusion(Answer answer, Consultation made, Text text) {
        var outcome = answer.outcome();
        var slots = new LinkedHashMap<String, List<String>>();
        outcome.slots()
                .forEach(
                        (slot, fact) ->
                                made.facts()
                                        .of(fact)
                                        .ifPresent(value -> slots.put(slot, lines(value, text))));
        return new Conclusion(
                answer.rule(),
                outcome.cause().in(text),
                outcome.template(),
                outcome.article(),
                outcome.open(),
                outcome.escalate(),
                Map.copyOf(slots));
    }

    private static Seen seen(Finding finding, Text text) {
        var value = finding.value().map(each -> String.join("\n", lines(each, text)));
        return new Seen(finding.name().value(), value, finding.at());
    }

    private static List<String> lines(FactValue value, Text text) {
        return switch (value) {
            case Items(var items) -> items;
            case Day(var date) -> List.of(text.date(date));
            case FactValue.Answer(var yes) ->
                    List.of(text.of(yes ? "diagnosis.yes" : "diagnosis.no"));
            case FactValue.Word _ -> List.of(value.toString());
        };
    }

    private boolean isSecret(FactName name) {
        return facts.secret().stream().anyMatch(name::matches)
                || name.equals(FactName.asked("target-uid"));
    }
}
