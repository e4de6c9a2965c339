package org.guildhall.onboarding.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.platform.event.Events;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// Reminders by the timers that set them: one after the other, each of them once, however often a
/// timer fires.
class RemindersTest {
    private static final String DAYS_AGO =
            "update onboarding_application set stage_since = cast(:now as timestamptz) -"
                    + " make_interval(days => :days) where id = :id";
    private static final String RING =
            """
            update platform_timer set execution_time = :now
             where task_instance like 'onboarding.nudge:' || :id || '%' and execution_time <= cast(:now as timestamptz) + interval '15 days'
            """;
    private static final String REMINDERS =
            "select count(*) from platform_mail where subject_id = :id and kind ="
                    + " 'onboarding.mail.nudge'";
    private static final String PICKED =
            "select count(*) from platform_timer where picked and task_instance like '%' || :id ||"
                    + " '%'";

    private final Installation guildhall = Installation.get();
    private final Nudges nudges = guildhall.front(Nudges.class);

    @Test
    void a_draft_that_lies_there_has_its_two_reminders_once_each() {
        var owner = guildhall.crowd().verifiedOwner("Rita Rests", "Resting Pty Ltd");
        var caller = (Caller.Member) guildhall.crowd().caller(owner);
        var id = guildhall.front(Joining.class).start("reseller", caller).value();

        liesThereFor(7, id);
        ring(id);
        awaitReminders(1, id);
        nudges.fire(id);
        nudges.fire(id);

        liesThereFor(21, id);
        ring(id);
        awaitReminders(2, id);
        nudges.fire(id);

        assertThat(guildhall.front(Events.class).of(id))
                .filteredOn(event -> event.type().equals("nudge"))
                .hasSize(2);
    }

    private void liesThereFor(int days, UUID id) {
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(60));
        guildhall
                .database()
                .sql(DAYS_AGO)
                .param("now", Timestamp.from(guildhall.clock().instant()))
                .param("days", days)
                .param("id", id)
                .update();
    }

    private void ring(UUID id) {
        var rung =
                guildhall
                        .database()
                        .sql(RING)
                        .param("now", Timestamp.from(guildhall.clock().instant()))
                        .param("id", id.toString())
                        .update();
        assertThat(rung).as("a timer is set").isEqualTo(1);
        // The scheduler looks again when its clock has gone on.
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(5));
    }

    /// They came, and the timer that brought them is done.
    private void awaitReminders(int wanted, UUID id) {
        Eventually.holds("reminders", () -> reminders(id) >= wanted && picked(id) == 0);
        assertThat(reminders(id)).isEqualTo(wanted);
    }

    private int reminders(UUID id) {
        return guildhall.database().sql(REMINDERS).param("id", id).query(Integer.class).single();
    }

    private int picked(UUID id) {
        return guildhall
                .database()
                .sql(PICKED)
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }
}
