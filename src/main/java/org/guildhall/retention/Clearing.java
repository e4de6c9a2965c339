package org.guildhall.retention;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.guildhall.access.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries a plan out, each case in a transaction of its own. One that can't be erased is told of,
/// stays due, and keeps no other waiting.
@Component
class Clearing {
    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    private final Eraser eraser;
    private final EmptiedStore emptied;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Clearing(Eraser eraser, EmptiedStore emptied, Clock clock, TransactionTemplate transaction) {
        this.eraser = eraser;
        this.emptied = emptied;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Answers how many things went.
    long carryOut(Plan plan, Caller by) {
        transaction.executeWithoutResult(
                _ -> emptied.note(plan.data(), plan.emptied(), clock.instant()));
        var things = 0L;
        for (var planned : plan.cases()) {
            things += safely(planned.number(), () -> eraser.erase(plan.data(), planned, by));
        }
        return things + safely(plan.data().label(), () -> eraser.eraseLoose(plan.data(), by));
    }

    private long safely(String what, LongSupplier work) {
        try {
            var things = transaction.execute(_ -> work.getAsLong());
            return things == null ? 0 : things;
        } catch (RuntimeException failure) {
            LOG.atError().setCause(failure).addKeyValue("of", what).log("not erased");
            return 0;
        }
    }
}
