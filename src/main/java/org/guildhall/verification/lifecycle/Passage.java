package org.guildhall.verification.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.lifecycle.Move.Who;
import org.springframework.stereotype.Component;

/// Makes a move: asks the table, writes the new state for the version that was seen, and its
/// history row, in the caller's transaction.
@Component
public class Passage {
    /// What history calls the object.
    public static final String KIND = "verification";

    private static final String EXPIRED = "expired";

    private final CaseStore cases;
    private final ReviewClock reviews;
    private final Events events;
    private final Clock clock;

    Passage(CaseStore cases, ReviewClock reviews, Events events, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    /// The verification after the move; whoever comes second is told who was first.
    public VerificationCase make(
            VerificationCase seen,
            Move move,
            Who who,
            Actor actor,
            UnaryOperator<VerificationCase> change) {
        var next = change.apply(seen.after(move, who, actor.name(), clock.instant()));
        if (!cases.move(next)) {
            throw cases.find(seen.id()).orElseThrow(NotFound::new).gone();
        }
        reviews.moved(seen, next);
        record(next, move.row().type(), actor, seen.state());
        return next;
    }

    /// Writes the history row of a move that is stored already.
    public void record(VerificationCase now, String type, Actor actor, VerificationState from) {
        events.append(
                Happening.of(subject(now), now.version(), type, actor)
                        .moved(from.name(), now.state().name())
                        .because(said(now, type))
                        .with(facts(now)));
    }

    /// Writes down, once, that what was verified has ended while a new round is under way.
    public void ended(VerificationCase now, Instant until) {
        if (events.hasHappened(now.id().value(), EXPIRED, until)) return;
        record(now, EXPIRED, Actor.SYSTEM, now.state());
    }

    /// Writes down how far the promised time has run.
    void told(VerificationCase now, String type, Instant due) {
        var facts = facts(now);
        facts.put("due", due.toString());
        now.progress()
                .reviewer()
                .ifPresent(reviewer -> facts.put("reviewer", reviewer.person().value()));
        events.append(Happening.of(subject(now), now.version(), type, Actor.SYSTEM).with(facts));
    }

    /// Writes down that somebody looked at a document.
    public void looked(VerificationCase now, Document document, Actor actor) {
        events.append(
                Happening.of(subject(now), now.version(), "looked", actor)
                        .with(Map.of("document", document.id(), "name", document.name())));
    }

    private static Subject subject(VerificationCase known) {
        return new Subject(KIND, known.id().value());
    }

    private static String said(VerificationCase now, String type) {
        return switch (type) {
            case "verified", "asked", "rejected", "refused" -> now.verdict().forAccount();
            default -> "";
        };
    }

    private static Map<String, Object> facts(VerificationCase now) {
        var facts = new TreeMap<String, Object>();
        facts.put("account", now.account().value());
        facts.put("uid", now.uid().value());
        facts.put("site", now.site());
        facts.put("round", now.progress().round());
        facts.put("legalName", now.details().legalName());
        facts.put("country", now.details().country());
        facts.put("number", now.details().number());
        facts.put("continuation", now.continuation());
        facts.put("items", now.verdict().items().stream().map(Item::name).sorted().toList());
        facts.put("internal", now.verdict().internal());
        now.verdict().reason().ifPresent(reason -> facts.put("reason", reason.name()));
        now.standing().ifPresent(standing -> facts.put("until", standing.until().toString()));
        return facts;
    }
}
