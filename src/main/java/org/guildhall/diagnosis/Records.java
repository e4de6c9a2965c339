package org.guildhall.diagnosis;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.account.Accounts;
import org.guildhall.diagnosis.Consultation.Overruling;
import org.guildhall.diagnosis.catalogue.Used;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.Outcome;
import org.guildhall.diagnosis.table.Rule;
import org.guildhall.diagnosis.table.Truth;
import org.guildhall.diagnosis.table.Verdict.Answer;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.Outcomes;
import org.guildhall.ticket.lifecycle.Ticket;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What stays of diagnoses: every look in the audit trail, and on the ticket the findings, the
/// version, what followed, and who overruled it.
@Service
class Records {
    private final ConsultationStore store;
    private final Outcomes outcomes;
    private final Accounts accounts;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Texts texts;
    private final Clock clock;

    Records(
            ConsultationStore store,
            Outcomes outcomes,
            Accounts accounts,
            Events events,
            ApplicationEventPublisher publisher,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.accounts = accounts;
        this.events = events;
        this.publisher = publisher;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Consultation> newest(Ticket ticket) {
        return store.newest(ticket);
    }

    /// Notes for each account that is looked at who looks, why, and at which facts.
    @Transactional
    void noted(About about, Used used, Collection<AccountId> looked, Staff caller) {
        var facts =
                used.diagnosis().facts().stream()
                        .map(FactName::value)
                        .collect(Collectors.joining(", "));
        for (var id : looked) {
            var uid = accounts.account(id).uid();
            var what = "UID %s for %s: %s".formatted(uid, about.number(), facts);
            publisher.publishEvent(new Looked(caller, subject(about.ticket()), what, ""));
        }
    }

    @Transactional
    Consultation kept(Consultation made, Staff caller) {
        store.add(made);
        happened(made, "diagnosed", caller, made.verdict().answered(), words(made, caller));
        return made;
    }

    /// What came of it, as whoever reads the ticket's history understands it.
    private String words(Consultation made, Staff caller) {
        var text = texts.in(caller.reader().language());
        var verdict = made.verdict();
        var answered = causes(verdict.outcomes().stream().map(Answer::outcome), text);
        var words =
                text.of(
                        "diagnosis.kept",
                        made.used().diagnosis().title().in(text),
                        answered.isEmpty() ? text.of("diagnosis.answered.none") : answered);
        var open = verdict.tried().stream().filter(each -> each.truth() == Truth.UNKNOWN);
        var undecided = causes(open.map(each -> each.rule().then()), text);
        return undecided.isEmpty() ? words : text.of("diagnosis.kept.undecided", words, undecided);
    }

    private static String causes(Stream<Outcome> outcomes, Text text) {
        return outcomes.map(each -> each.cause().in(text)).collect(Collectors.joining(" "));
    }

    /// Answers other outcomes than the table does. Refused when the table or the rules are others
    /// than those that were seen.
    @Transactional
    void overrule(Ticket ticket, UUID seen, List<String> chosen, String reason, Staff caller) {
        var newest = store.newest(ticket).orElseThrow(NotFound::new);
        var rules = chosen.stream().distinct().toList();
        var known = newest.used().diagnosis().rules().stream().map(Rule::name).toList();
        if (rules.isEmpty()
                || !rules.stream()
                        .allMatch(rule -> known.contains(rule) || rule.equals(Example.OTHERWISE))) {
            throw Invalid.at("rules", "diagnosis.overrule.choose");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var overruling = new Overruling(rules, reason, now, caller.name());
        if (!newest.id().equals(seen) || !store.overrule(seen, overruling)) {
            throw new NoLongerPossible("diagnosis.made", newest.at(), newest.by());
        }
        happened(newest, "diagnosis-overruled", caller, rules, reason);
    }

    private void happened(
            Consultation about, String type, Staff caller, List<String> answered, String reason) {
        outcomes.came(about.ticket(), about.used().diagnosis().code(), answered);
        events.append(
                Happening.of(subject(about.ticket()), 0, type, caller.actor())
                        .because(reason)
                        .with(
                                Map.of(
                                        "consultation", about.id(),
                                        "code", about.used().diagnosis().code(),
                                        "version", about.used().version(),
                                        "answered", answered,
                                        "undecided", about.verdict().undecided())));
    }

    private static Subject subject(UUID ticket) {
        return new Subject("ticket", ticket);
    }
}
