package org.guildhall.inbound;

import org.guildhall.platform.job.Pump;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has what came in settled, one mail after the other: two large ones at a time would fill the
/// memory of a small installation.
@Component
class Sorter extends Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Sorter.class);

    private final Settling settling;
    private final Enclosures enclosures;

    Sorter(Settling settling, Enclosures enclosures) {
        super("inbound-sorter");
        this.settling = settling;
        this.enclosures = enclosures;
    }

    @Override
    protected boolean work() {
        try {
            var next = settling.next();
            next.ifPresent(this::settle);
            return next.isPresent();
        } catch (Unsettled failure) {
            LOG.atWarn()
                    .addKeyValue("mail", failure.arrival().id())
                    .addKeyValue("attempt", failure.arrival().attempts() + 1)
                    .addKeyValue("failure", failure.getCause())
                    .log("mail not settled");
            settling.later(failure);
            return true;
        }
    }

    private void settle(Waiting mail) {
        settling.settle(mail, enclosures.of(mail, Settling.isLast(mail.arrival())));
    }
}
