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

    Sorter(Settling settling) {
        super("inbound-sorter");
        this.settling = settling;
    }

    @Override
    protected boolean work() {
        try {
            return settling.next();
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
}
