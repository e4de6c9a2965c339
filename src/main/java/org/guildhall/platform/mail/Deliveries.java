package org.guildhall.platform.mail;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes what became of a letter. That one doesn't arrive is history, in the same transaction, so
/// that whoever has to do with it hears of it.
@Component
public class Deliveries {
    private final DeliveryStore store;
    private final Events events;
    private final Clock clock;

    Deliveries(DeliveryStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// The mail server has it.
    @Transactional
    public void sent(Mail mail, String answer) {
        store.sent(mail.id(), answer, clock.instant());
    }

    /// Not now; the last try was the last.
    @Transactional
    public void later(Mail mail, String why) {
        var now = store.later(mail.id(), why, clock.instant());
        if (now == Delivery.State.GIVEN_UP) tell(mail, Undelivered.GIVEN_UP, why);
    }

    /// Turned away: told the first time, and when it isn't tried any more.
    @Transactional
    public void refused(Mail mail, String answer) {
        var refusal = store.refused(mail.id(), answer, clock.instant());
        if (refusal.state() == Delivery.State.GIVEN_UP) tell(mail, Undelivered.GIVEN_UP, answer);
        else if (refusal.count() == 1) tell(mail, Undelivered.REFUSED, answer);
    }

    /// Came back for good; told once, however often it comes back.
    @Transactional
    public void bounced(Mail mail, String words) {
        if (store.bounced(mail.id(), words)) tell(mail, Undelivered.BOUNCED, words);
    }

    /// Came back for now: tried again, a few times.
    @Transactional
    public void cameBack(Mail mail, String words) {
        var refusal = store.cameBack(mail.id(), words, clock.instant());
        if (refusal.state() == Delivery.State.GIVEN_UP) tell(mail, Undelivered.GIVEN_UP, words);
    }

    private void tell(Mail mail, String type, String words) {
        events.append(
                Happening.of(
                                new Subject(Undelivered.SUBJECT, mail.id()),
                                mail.attempts(),
                                type,
                                Actor.SYSTEM)
                        .because(words)
                        .with(
                                Map.of(
                                        "about", mail.subject().map(UUID::toString).orElse(""),
                                        "kind", mail.kind(),
                                        "title", mail.title(),
                                        "recipient", mail.recipient())));
    }
}
