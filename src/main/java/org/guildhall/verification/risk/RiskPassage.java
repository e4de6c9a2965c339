package org.guildhall.verification.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.guildhall.account.Accounts;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.lifecycle.StandingChanged;
import org.guildhall.verification.risk.Move.Who;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Makes a move: asks the table, writes the new state for the version that was seen, its history
/// row and the timer of its day, in the caller's transaction.
@Component
class RiskPassage {
    /// What history calls the object.
    static final String KIND = "risk";

    /// The timer of the day by which papers are asked for.
    static final String DUE = "kyc.due";

    private final RiskStore store;
    private final VaultStore vault;
    private final Accounts accounts;
    private final Events events;
    private final Timers timers;
    private final Settings settings;
    private final Environment environment;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RiskPassage(
            RiskStore store,
            VaultStore vault,
            Accounts accounts,
            Events events,
            Timers timers,
            Settings settings,
            Environment environment,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.accounts = accounts;
        this.events = events;
        this.timers = timers;
        this.settings = settings;
        this.environment = environment;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// The case after the move; whoever comes second is told who was first.
    RiskCase make(RiskCase seen, Move move, Who who, Actor actor, UnaryOperator<RiskCase> change) {
        var next = change.apply(seen.after(move, who, actor.name(), clock.instant()));
        if (!store.move(next)) throw store.find(seen.id()).orElseThrow(NotFound::new).gone();
        record(next, move, actor, seen.state());
        return next;
    }

    /// Writes the history row of a move that is stored already.
    void record(RiskCase now, Move move, Actor actor, KycState from) {
        var row = move.row(from);
        events.append(
                Happening.of(subject(now.id()), now.version(), row.type(), actor)
                        .moved(from.name(), now.state().name())
                        .because(said(now, move))
                        .with(facts(now)));
        publisher.publishEvent(new StandingChanged(now.account()));
        if (now.state().isWaitingForAccount() && !(move instanceof Move.Remind)) {
            timers.at(DUE, now.id().value(), over(now));
        }
    }

    /// When the day of a case is over at its site.
    Instant over(RiskCase known) {
        var zone = settings.site(known.site()).zone();
        return known.due().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// Whether it was said already that this day is over.
    boolean isTold(RiskCase known) {
        return events.hasHappened(known.id().value(), "overdue", over(known));
    }

    /// The present day at a site.
    LocalDate today(String site) {
        return LocalDate.ofInstant(clock.instant(), settings.site(site).zone());
    }

    /// The case with all that belongs to it.
    KycFile file(RiskCase known) {
        return new KycFile(
                known,
                accounts.account(known.account()).name(),
                vault.of(known.id()),
                events.of(known.id().value()),
                known.progress().ended().map(this::keptUntil));
    }

    static Subject subject(RiskCaseId id) {
        return new Subject(KIND, id.value());
    }

    /// The period is the retention's, which erases what is over it.
    private Instant keptUntil(Instant ended) {
        var set = environment.getProperty("guildhall.retention." + DataClass.KYC.label(), "");
        var period = Period.parse(set.isBlank() ? DataClass.KYC.usual() : set);
        return ended.atZone(ZoneOffset.UTC).plus(period).toInstant();
    }

    private static String said(RiskCase now, Move move) {
        return switch (move) {
            case Move.Open _ -> now.asked().words();
            case Move.Accept _, Move.Refuse _, Move.Withdraw _ -> now.verdict().words();
            case Move.Submit _, Move.Remind _ -> "";
        };
    }

    private static Map<String, Object> facts(RiskCase now) {
        var facts = new TreeMap<String, Object>();
        facts.put("account", now.account().value());
        facts.put("uid", now.uid().value());
        facts.put("site", now.site());
        facts.put("number", now.number());
        facts.put("due", now.due().toString());
        facts.put("papers", names(wanted(now)));
        facts.put("internal", now.verdict().internal());
        return facts;
    }

    private static Set<KycPaper> wanted(RiskCase now) {
        return Optional.of(now.wanted())
                .filter(papers -> !papers.isEmpty())
                .orElse(now.asked().papers());
    }

    private static List<String> names(Set<KycPaper> papers) {
        return papers.stream().map(KycPaper::name).sorted().toList();
    }
}
