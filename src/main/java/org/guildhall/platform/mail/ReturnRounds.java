package org.guildhall.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.platform.job.Timers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has the box for returned letters read once a minute, by one node. The next round is set before
/// this one begins, so that nothing that goes wrong ends them.
@Component
class ReturnRounds implements TimerHandler {
    private static final String KIND = "platform.returns";
    private static final UUID ONE = new UUID(0, 0);

    private final ObjectProvider<ReturnPost> post;
    private final Timers timers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReturnRounds(
            ObjectProvider<ReturnPost> post,
            Timers timers,
            TransactionTemplate transaction,
            Clock clock) {
        this.post = post;
        this.timers = timers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        post.ifAvailable(_ -> next());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// Two nodes that set the same minute set it once.
    @Override
    public void fire(UUID id) {
        post.ifAvailable(
                box -> {
                    next();
                    box.read();
                });
    }

    private void next() {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
        transaction.executeWithoutResult(_ -> timers.at(KIND, ONE, minute));
    }
}
