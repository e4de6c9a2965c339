package org.guildhall.inbound.way;

import java.time.Clock;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.mailbox.MailboxRounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has the desk's mailbox emptied, where one is named.
@Component
class DeskRounds extends MailboxRounds {
    private final ObjectProvider<DeskBox> box;

    DeskRounds(
            ObjectProvider<DeskBox> box,
            Timers timers,
            TransactionTemplate transaction,
            Clock clock) {
        super("mail.desk", timers, transaction, clock);
        this.box = box;
    }

    @Override
    protected boolean isThere() {
        return box.getIfAvailable() != null;
    }

    @Override
    protected void read() {
        box.ifAvailable(DeskBox::read);
    }
}
