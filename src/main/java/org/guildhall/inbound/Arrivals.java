package org.guildhall.inbound;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guildhall.inbound.reading.Correspondent;
import org.guildhall.inbound.reading.Fingerprint;
import org.guildhall.inbound.reading.MailReader;
import org.guildhall.platform.value.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes mails in. Once a method here has returned, the mail is kept and will be sorted, whatever
/// happens next; the same mail brought again is the same mail.
@Component
public class Arrivals {
    /// The largest mail taken, in bytes, files in their encoding: 25 MB.
    public static final int LARGEST = 25 * 1024 * 1024;

    private static final String NOTHING = "";

    private final ArrivalStore store;
    private final EvidenceStore evidence;
    private final Sorter sorter;
    private final Clock clock;

    Arrivals(ArrivalStore store, EvidenceStore evidence, Sorter sorter, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.sorter = sorter;
        this.clock = clock;
    }

    /// Keeps a mail, to be sorted as soon as this is committed.
    @Transactional
    public void take(Envelope envelope, byte[] mail) {
        var arrival = arrival(envelope, mail, mail.length);
        if (!store.put(arrival, Fingerprint.of(mail))) return;
        evidence.put(arrival.id(), mail);
        sorter.wakeAfterCommit();
    }

    /// Keeps that a mail came which is larger than what is taken.
    ///
    /// @param head its head alone
    /// @param size of the whole, in bytes
    @Transactional
    public void refuse(Envelope envelope, byte[] head, long size) {
        var arrival = arrival(envelope, head, size);
        if (!store.put(arrival, Fingerprint.of(head))) return;
        var settled =
                new ArrivalStore.Settled(
                        ArrivalState.REFUSED, Reason.TOO_LARGE, null, false, List.of(), NOTHING);
        store.settle(arrival.id(), ArrivalState.WAITING, settled, clock.instant());
    }

    private Arrival arrival(Envelope envelope, byte[] mail, long size) {
        var head = MailReader.head(mail, envelope.sender().isEmpty());
        return new Arrival(
                Ids.next(),
                envelope,
                clock.instant(),
                1,
                head.messageId().orElse(NOTHING),
                head.from().map(Correspondent::address).orElse(NOTHING),
                head.subject(),
                size,
                ArrivalState.WAITING,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                NOTHING,
                0,
                NOTHING);
    }
}
