package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.audit.TrailCheck;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.job.TimerHandler;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Told;

/// What tests of erasure stand on: an installation that lives for years, in which cases end and
/// nights come.
record ErasureGround(Installation guildhall) {
    /// A case with terms, a contract and letters that the company then cancelled.
    Agreed cancelled() {
        var agreed = Agreed.company(guildhall);
        agreed.sendContract(guildhall.crowd().signedIn(agreed.bd()));
        var owner = (Member) guildhall.crowd().caller(agreed.owner());
        guildhall.front(Agreements.class).cancel(agreed.seen(), "Other plans", owner);
        settled();
        assertThat(agreed.application().stage()).isEqualTo(Stage.CANCELLED);
        return agreed;
    }

    /// How many rows there are whose last column named is that id.
    long count(String where, UUID id) {
        return guildhall
                .database()
                .sql("select count(*) from " + where + " = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// Time passes without a night, so that the day can be looked at first.
    void later(Duration time) {
        guildhall
                .database()
                .sql("delete from platform_timer where task_instance like 'retention.night%'")
                .update();
        guildhall.clock().set(guildhall.clock().instant().plus(time));
        Eventually.found(
                "what the time brought",
                () -> {
                    // what a timer sets for a time that is past by now waits for the clock to go on
                    guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
                    return Optional.of(overdue()).filter(left -> left == 0);
                });
        settled();
    }

    private long overdue() {
        return guildhall
                .database()
                .sql("select count(*) from platform_timer where execution_time <= :now")
                .param("now", Timestamp.from(guildhall.clock().instant()))
                .query(Long.class)
                .single();
    }

    void night() {
        guildhall.parts().getBeansOfType(TimerHandler.class).values().stream()
                .filter(handler -> handler.kind().equals("retention.night"))
                .forEach(handler -> handler.fire(new UUID(0, 49)));
    }

    void settled() {
        Told.everything(guildhall.front(Events.class), guildhall.database());
    }

    void theTrailHolds() {
        settled();
        assertThat(new TrailCheck(guildhall.dataSource()).verify(Optional.empty()).findings())
                .isEmpty();
    }
}
