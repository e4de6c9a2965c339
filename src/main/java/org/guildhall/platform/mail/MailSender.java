package org.guildhall.platform.mail;

import java.time.Clock;
import java.time.Duration;
import org.guildhall.platform.job.Held;
import org.guildhall.platform.job.Pump;
import org.guildhall.platform.mail.enclosure.Enclosures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends what is queued. A letter is taken in one transaction, sent outside of any, and marked in
/// another: a crash in between sends it again, under the same Message-ID, by which the reader's
/// mail server knows it.
@Component
class MailSender extends Pump {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    private static final int LANES = 4;
    private static final Duration HOLD = Duration.ofSeconds(5);

    private final DeliveryStore store;
    private final Enclosures enclosures;
    private final Deliveries deliveries;
    private final MailTransport transport;
    private final Clock clock;

    MailSender(
            DeliveryStore store,
            Enclosures enclosures,
            Deliveries deliveries,
            MailTransport transport,
            Clock clock) {
        super("mail-sender", LANES);
        this.store = store;
        this.enclosures = enclosures;
        this.deliveries = deliveries;
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    protected boolean work() throws InterruptedException {
        var taken = store.take(clock.instant());
        if (taken.isPresent()) send(taken.get());
        return taken.isPresent();
    }

    private void send(Mail mail) throws InterruptedException {
        try {
            deliveries.sent(mail, handOver(mail));
            LOG.atInfo()
                    .addKeyValue("mail", mail.id())
                    .addKeyValue("kind", mail.kind())
                    .log("mail sent");
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (LetterRefused refused) {
            deliveries.refused(mail, refused.answer());
            warn(mail, refused);
        } catch (Exception failure) {
            deliveries.later(mail, String.valueOf(failure.getMessage()).strip());
            warn(mail, failure);
        }
    }

    /// A slow mail server may take longer than a letter is taken for.
    private String handOver(Mail mail) throws Exception {
        try (var _ = Held.every(HOLD, () -> store.hold(mail, clock.instant()))) {
            return transport.send(mail, enclosures.read(mail.id()));
        }
    }

    private static void warn(Mail mail, Exception failure) {
        LOG.atWarn()
                .addKeyValue("mail", mail.id())
                .addKeyValue("attempt", mail.attempts())
                .addKeyValue("failure", failure)
                .log("mail not sent");
    }
}
