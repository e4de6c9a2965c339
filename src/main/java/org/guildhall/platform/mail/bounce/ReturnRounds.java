package org.guildhall.platform.mail.bounce;

import java.time.Clock;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.mailbox.MailboxRounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has the box for returned letters read, where one is named.
@Component
class ReturnRounds extends MailboxRounds {
    private final ObjectProvider<ReturnPost> post;

    ReturnRounds(
            ObjectProvider<ReturnPost> post,
            Timers timers,
            TransactionTemplate transaction,
            Clock clock) {
        super("platform.returns", timers, transaction, clock);
        this.post = post;
    }

    @Override
    protected boolean isThere() {
        return post.getIfAvailable() != null;
    }

    @Override
    protected void read() {
        post.ifAvailable(ReturnPost::read);
    }
}
