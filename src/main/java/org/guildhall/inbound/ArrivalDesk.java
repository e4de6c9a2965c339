package org.guildhall.inbound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.inbound.reading.MailReader;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.lifecycle.GoesOn;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the desk sees of mails that came in, and what it may still do with one that was refused.
@Component
public class ArrivalDesk {
    private static final String SUBJECT = "inbound";

    private final ArrivalStore store;
    private final EvidenceStore evidence;
    private final Settling settling;
    private final Enclosures enclosures;
    private final ApplicationEventPublisher looks;

    ArrivalDesk(
            ArrivalStore store,
            EvidenceStore evidence,
            Settling settling,
            Enclosures enclosures,
            ApplicationEventPublisher looks) {
        this.store = store;
        this.evidence = evidence;
        this.settling = settling;
        this.enclosures = enclosures;
        this.looks = looks;
    }

    /// A mail, and what stands in it as long as it is kept.
    public record Opened(Arrival arrival, Optional<ReadMail> mail) {}

    /// Mails in that state, or all of them, the newest first.
    @Transactional(readOnly = true)
    public List<Arrival> page(Optional<ArrivalState> state, int limit, int offset, Staff caller) {
        allowed(caller);
        return store.page(state, limit, offset);
    }

    /// The same in the order in which they came, after that one.
    @Transactional(readOnly = true)
    public List<Arrival> after(
            Optional<ArrivalState> state, Optional<UUID> last, int limit, Staff caller) {
        allowed(caller);
        return store.after(state, last, limit);
    }

    /// How many there are in each state.
    @Transactional(readOnly = true)
    public Map<ArrivalState, Long> counts(Staff caller) {
        allowed(caller);
        return store.counts();
    }

    /// One mail, read anew; that somebody looked is noted.
    @Transactional
    public Opened find(UUID id, Staff caller) {
        var arrival = arrival(id, caller);
        looked(arrival, "mail", caller);
        var bounced = arrival.envelope().sender().isEmpty();
        return new Opened(arrival, evidence.read(id).map(bytes -> MailReader.read(bytes, bounced)));
    }

    /// A mail byte by byte as it came; that somebody took it is noted.
    @Transactional
    public byte[] asItCame(UUID id, Staff caller) {
        var arrival = arrival(id, caller);
        looked(arrival, "mail as it came", caller);
        return evidence.read(id).orElseThrow(NotFound::new);
    }

    /// Makes a ticket of a mail that was refused, and answers its key. Whoever does it has read the
    /// mail; what is written to in the ticket is the address that it came from. Its files are
    /// looked at before the transaction begins.
    public UUID open(UUID id, Staff caller) {
        var mail = settling.refused(arrival(id, caller));
        return settling.openAnyway(mail, enclosures.of(mail, true), caller.name());
    }

    /// The mails that a ticket came of or that joined it, oldest first, for who sees the ticket
    /// anyhow.
    @Transactional(readOnly = true)
    public List<Arrival> of(TicketId ticket, Staff caller) {
        allowed(caller);
        return store.of(ticket.value());
    }

    /// The mails behind a conversation are read where it goes on.
    @EventListener
    void goesOn(GoesOn going) {
        if (going.whole()) store.follow(going.from().value(), going.in().value());
    }

    private Arrival arrival(UUID id, Staff caller) {
        allowed(caller);
        return store.one(id).orElseThrow(NotFound::new);
    }

    private void looked(Arrival arrival, String what, Staff caller) {
        looks.publishEvent(
                new Looked(caller, new Subject(SUBJECT, arrival.id()), what, arrival.subject()));
    }

    private static void allowed(Staff caller) {
        if (!caller.may(Permission.ANSWER_TICKETS)) throw new NotAllowed("inbound.not-yours");
    }
}
