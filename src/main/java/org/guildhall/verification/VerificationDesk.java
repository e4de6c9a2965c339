package org.guildhall.verification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.lifecycle.CaseStore;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Details;
import org.guildhall.verification.lifecycle.Endings;
import org.guildhall.verification.lifecycle.EnterpriseStore;
import org.guildhall.verification.lifecycle.Move;
import org.guildhall.verification.lifecycle.Move.Who;
import org.guildhall.verification.lifecycle.Passage;
import org.guildhall.verification.lifecycle.StandingChanged;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationCase.Reviewer;
import org.guildhall.verification.lifecycle.VerificationCase.Standing;
import org.guildhall.verification.lifecycle.VerificationCase.Verdict;
import org.guildhall.verification.lifecycle.VerificationState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verifier's side: the queue, the look at a case, the decision, and the end of its validity.
@Service
public class VerificationDesk {
    static final String EXPIRY = "verification.expiry";

    private static final Subject ALL = new Subject(Passage.KIND, new UUID(0, 0));

    private final CaseStore cases;
    private final CaseQueue queue;
    private final DocumentStore documents;
    private final EnterpriseStore enterprises;
    private final CaseFiles files;
    private final Passage passage;
    private final Endings endings;
    private final Timers timers;
    private final ApplicationEventPublisher publisher;
    private final VerificationBeans.Validity validity;
    private final Clock clock;

    VerificationDesk(
            CaseStore cases,
            CaseQueue queue,
            DocumentStore documents,
            EnterpriseStore enterprises,
            CaseFiles files,
            Passage passage,
            Endings endings,
            Timers timers,
            ApplicationEventPublisher publisher,
            VerificationBeans.Validity validity,
            Clock clock) {
        this.cases = cases;
        this.queue = queue;
        this.documents = documents;
        this.enterprises = enterprises;
        this.files = files;
        this.passage = passage;
        this.endings = endings;
        this.timers = timers;
        this.publisher = publisher;
        this.validity = validity;
        this.clock = clock;
    }

    /// A page of the queue.
    ///
    /// @param total how many there are on all pages, counted to one more than `most`
    /// @param counts how many stand in each state, each counted so
    /// @param countries where the companies are
    record Queue(
            List<VerificationCase> cases,
            long total,
            Map<VerificationState, Long> counts,
            List<String> countries) {}

    /// So many of those that are asked for, after so many.
    @Transactional(readOnly = true)
    List<VerificationCase> queue(Staff caller, QueueQuery query, int limit, int before) {
        allow(caller);
        return queue.page(query, limit, before);
    }

    /// A page of them with what stands around it.
    ///
    /// @param most how far they are counted
    @Transactional(readOnly = true)
    Queue around(Staff caller, QueueQuery query, int before, int most) {
        return new Queue(
                queue(caller, query, WorkList.PAGE, before),
                queue.count(query, most),
                queue.counts(most),
                queue.countries());
    }

    /// All that were begun, page by page in the order of time.
    @Transactional(readOnly = true)
    public Listing<VerificationCase> page(
            CasesWanted wanted, Optional<Cursor> after, int limit, Staff caller) {
        allow(caller);
        var found = queue.after(wanted, after, limit);
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    /// Notes that somebody takes the queue away as a file.
    @Transactional
    public void takeAway(Staff caller, QueueQuery query) {
        allow(caller);
        publisher.publishEvent(new Looked(caller, ALL, "csv", query.words()));
    }

    /// One verification with documents and history; every look is written down.
    @Transactional
    public CaseFile one(Staff caller, CaseId id) {
        allow(caller);
        var known = find(id);
        var of = new Subject(Passage.KIND, id.value());
        publisher.publishEvent(new Looked(caller, of, "case", known.details().legalName()));
        return files.of(known);
    }

    /// Takes it up, or over from another verifier.
    @Transactional
    public void take(Staff caller, CaseId id, long version) {
        allow(caller);
        var known = find(id);
        known.expect(version);
        var reviewer = new Reviewer(caller.person(), caller.name());
        passage.make(
                known,
                new Move.Take(),
                Who.VERIFIER,
                caller.actor(),
                next -> next.takenBy(reviewer));
    }

    /// Decides it. Of two who decide at once the second is told who was first.
    @Transactional
    public void decide(Staff caller, CaseId id, long version, Decision decision) {
        allow(caller);
        var known = find(id);
        known.expect(version);
        var verdict =
                new Verdict(
                        decision.reason(),
                        decision.items(),
                        decision.forAccount(),
                        decision.internal());
        var was = known.isVerified(clock.instant());
        var now =
                passage.make(
                        known,
                        decision.move(),
                        Who.VERIFIER,
                        caller.actor(),
                        next -> decided(next, decision).with(verdict));
        documents.supersede(id, decision.items());
        now.standing().ifPresent(standing -> expectEnd(id, standing));
        announce(now, was);
    }

    /// Lets what was verified end when its time is over; a timer calls this, perhaps twice.
    @Transactional
    public void expire(CaseId id) {
        var known = find(id);
        var over = known.standing().filter(held -> !held.until().isAfter(clock.instant()));
        if (over.isEmpty()) return;
        if (new Move.Expire().isPossible(known.state(), Who.SYSTEM)) {
            passage.make(known, new Move.Expire(), Who.SYSTEM, Actor.SYSTEM, next -> next);
        } else if (known.state().isOpen() || known.state().isUnderReview()) {
            passage.ended(known, over.get().until());
        }
        publisher.publishEvent(new StandingChanged(known.account()));
    }

    private void expectEnd(CaseId id, Standing standing) {
        timers.at(EXPIRY, id.value(), standing.until());
        endings.expect(id, standing);
    }

    private VerificationCase decided(VerificationCase next, Decision decision) {
        return switch (decision.outcome()) {
            case VERIFY -> next.with(standing(next.details()));
            case ASK_AGAIN, REJECT_MAY_RETRY, REJECT_FINAL -> next;
        };
    }

    private Standing standing(Details details) {
        var now = clock.instant();
        var until = now.atOffset(ZoneOffset.UTC).plusMonths(validity.validMonths()).toInstant();
        return new Standing(
                enterprises.meet(details, now),
                details.legalName(),
                details.address(),
                details.authorisedPerson(),
                now,
                until);
    }

    private void announce(VerificationCase now, boolean was) {
        var is = now.isVerified(clock.instant());
        if (is != was) publisher.publishEvent(new StandingChanged(now.account()));
    }

    private VerificationCase find(CaseId id) {
        return cases.find(id).orElseThrow(NotFound::new);
    }

    private static void allow(Staff caller) {
        if (!caller.may(Permission.DECIDE_VERIFICATIONS)) {
            throw new NotAllowed("access.not-your-role");
        }
    }
}
