package org.guildhall.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.inbound.ArrivalStore.Settled;
import org.guildhall.inbound.Enclosures.Taken;
import org.guildhall.inbound.reading.MailReader;
import org.guildhall.platform.mail.bounce.Bounces;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings each mail to its end, in one transaction: what came of it in a ticket and that it did are
/// there together or not at all, so a mail is put in once, whenever the process dies.
@Component
class Settling {
    private static final Duration HOUR = Duration.ofHours(1);

    /// The last try is a quarter of an hour after the first.
    private static final int MOST_TRIES = 8;

    /// What was brought to its end by nobody's hand.
    private static final String SORTED = "";

    private final ArrivalStore store;
    private final EvidenceStore evidence;
    private final Surroundings surroundings;
    private final Putting putting;
    private final Bounces returned;
    private final Clock clock;

    Settling(
            ArrivalStore store,
            EvidenceStore evidence,
            Surroundings surroundings,
            Putting putting,
            Bounces returned,
            Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.surroundings = surroundings;
        this.putting = putting;
        this.returned = returned;
        this.clock = clock;
    }

    /// The next mail that nobody is settling. Throws [Unsettled] when it can't be read now.
    @Transactional
    public Optional<Waiting> next() {
        return store.next(clock.instant()).map(this::waiting);
    }

    /// Settles a mail, unless somebody else has by now. Throws [Unsettled] when it can't be done
    /// now, and has done nothing then.
    @Transactional
    public void settle(Waiting mail, Taken files) {
        store.take(mail.arrival().id(), clock.instant())
                .ifPresent(arrival -> settle(arrival, mail, files));
    }

    /// Whether it is settled now or never.
    static boolean isLast(Arrival arrival) {
        return arrival.attempts() + 1 >= MOST_TRIES;
    }

    /// Puts a mail off that could not be settled; after the last try it is refused.
    @Transactional
    public void later(Unsettled failure) {
        var arrival = failure.arrival();
        store.later(arrival.id(), failure.words(), clock.instant());
        if (isLast(arrival)) {
            end(arrival, refused(Reason.FAILED));
        }
    }

    /// A mail that was refused, to make a ticket of it after all.
    @Transactional(readOnly = true)
    public Waiting refused(Arrival arrival) {
        if (arrival.state() != ArrivalState.REFUSED) throw settled(arrival);
        return read(arrival);
    }

    /// Makes a ticket of it, and answers its key.
    @Transactional
    public UUID openAnyway(Waiting mail, Taken files, String by) {
        var arrival = mail.arrival();
        var put = putting.open(mail.read(), files);
        var settled = opened(put, arrival.strange(), by);
        if (!store.settle(arrival.id(), ArrivalState.REFUSED, settled, clock.instant())) {
            throw settled(store.one(arrival.id()).orElseThrow(NotFound::new));
        }
        return put.ticket().value();
    }

    private static NoLongerPossible settled(Arrival arrival) {
        var since = arrival.settled().orElse(arrival.came());
        var state = "inbound.state." + arrival.state().label();
        return new NoLongerPossible(state, since, arrival.settledBy());
    }

    private Waiting waiting(Arrival arrival) {
        try {
            return read(arrival);
        } catch (RuntimeException failure) {
            throw new Unsettled(arrival, failure);
        }
    }

    private void settle(Arrival arrival, Waiting mail, Taken files) {
        try {
            var before = store.before(arrival, hourBefore(arrival));
            var known = surroundings.of(arrival, mail.read(), before);
            end(arrival, done(mail, files, Sorting.of(mail.read(), known)));
        } catch (RuntimeException failure) {
            throw new Unsettled(arrival, failure);
        }
    }

    private Settled done(Waiting mail, Taken files, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Opens opens ->
                    opened(putting.open(mail.read(), files), opens.strange(), SORTED);
            case Verdict.Joins joins ->
                    joined(
                            putting.join(joins.ticket(), mail.read(), files),
                            putting.goesOn(joins.ticket()));
            case Verdict.Hears(UUID escalation) ->
                    heard(putting.hear(escalation, mail.read(), files));
            case Verdict.Refuses(Reason reason) -> {
                var _ = reason == Reason.RETURNED && returned.take(mail.bytes());
                yield refused(reason);
            }
        };
    }

    /// A ticket that has been closed for too long doesn't open again: another one begins.
    private static Settled joined(Putting.Put put, TicketId joins) {
        return put.ticket().equals(joins)
                ? new Settled(
                        ArrivalState.JOINED,
                        null,
                        put.ticket().value(),
                        false,
                        put.leftOut(),
                        SORTED)
                : opened(put, false, SORTED);
    }

    private static Settled opened(Putting.Put put, boolean strange, String by) {
        return new Settled(
                ArrivalState.OPENED, null, put.ticket().value(), strange, put.leftOut(), by);
    }

    private static Settled heard(Putting.Put put) {
        return new Settled(
                ArrivalState.HEARD, null, put.ticket().value(), false, put.leftOut(), SORTED);
    }

    private static Settled refused(Reason reason) {
        return new Settled(ArrivalState.REFUSED, reason, null, false, List.of(), SORTED);
    }

    private void end(Arrival arrival, Settled settled) {
        store.settle(arrival.id(), ArrivalState.WAITING, settled, clock.instant());
    }

    private Waiting read(Arrival arrival) {
        var bytes = evidence.read(arrival.id()).orElseThrow(NotFound::new);
        var bounced = arrival.envelope().sender().isEmpty();
        return new Waiting(arrival, bytes, MailReader.read(bytes, bounced));
    }

    private static Instant hourBefore(Arrival arrival) {
        return arrival.came().minus(HOUR);
    }
}
