package org.guildhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.calendar.WorkingDaysTest.at;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final WorkingDays DAYS =
            WorkingDaysTest.days(ZoneId.of("Asia/Singapore"), Map.of());
    private static final Instant MONDAY = singapore("2026-11-16T10:00");
    private static final Promise REVIEW = Promise.of(3, MONDAY, DAYS);

    @Test
    void a_review_begun_on_monday_is_due_on_thursday_evening() {
        assertThat(REVIEW.dueAt()).isEqualTo(singapore("2026-11-19T18:00"));
        assertThat(REVIEW.workingDaysLeft(MONDAY, DAYS)).isEqualTo(3);
        assertThat(REVIEW.workingDaysLeft(singapore("2026-11-19T09:00"), DAYS)).isZero();
    }

    @Test
    void it_runs_is_half_gone_and_then_over() {
        assertThat(REVIEW.state(singapore("2026-11-17T18:00"))).isEqualTo(ClockState.RUNNING);
        assertThat(REVIEW.state(REVIEW.halfAt())).isEqualTo(ClockState.HALF_GONE);
        assertThat(REVIEW.state(REVIEW.dueAt())).isEqualTo(ClockState.HALF_GONE);
        assertThat(REVIEW.state(REVIEW.dueAt().plusMillis(1))).isEqualTo(ClockState.OVER);
    }

    @Test
    void standing_still_moves_the_due_day_by_the_working_days_that_passed() {
        var still = REVIEW.pause(singapore("2026-11-17T15:00"));
        var on = still.resume(singapore("2026-11-23T11:00"), DAYS);

        assertThat(still.state(singapore("2026-11-22T12:00"))).isEqualTo(ClockState.STANDING_STILL);
        assertThat(still.workingDaysLeft(singapore("2026-11-22T12:00"), DAYS)).isEqualTo(2);
        assertThat(on.dueAt()).isEqualTo(singapore("2026-11-25T18:00"));
        assertThat(on.halfAt()).isAfter(singapore("2026-11-23T11:00"));
        assertThat(on.state(singapore("2026-11-23T11:00"))).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void standing_still_within_one_day_costs_nothing() {
        var on =
                REVIEW.pause(singapore("2026-11-17T11:00"))
                        .resume(singapore("2026-11-17T16:00"), DAYS);

        assertThat(on).isEqualTo(REVIEW);
    }

    @Test
    void what_was_over_before_it_stood_still_stays_over() {
        var late = REVIEW.pause(singapore("2026-11-20T09:00"));
        var on = late.resume(singapore("2026-11-25T09:00"), DAYS);

        assertThat(late.state(singapore("2026-11-24T09:00"))).isEqualTo(ClockState.OVER);
        assertThat(on.dueAt()).isEqualTo(REVIEW.dueAt());
    }

    @Test
    void a_stopped_clock_says_whether_the_promise_was_kept() {
        var later = singapore("2026-12-01T09:00");

        assertThat(REVIEW.stop(singapore("2026-11-18T09:00")).state(later))
                .isEqualTo(ClockState.KEPT);
        assertThat(REVIEW.stop(singapore("2026-11-20T09:00")).state(later))
                .isEqualTo(ClockState.MISSED);
        assertThat(
                        REVIEW.pause(singapore("2026-11-18T09:00"))
                                .stop(singapore("2026-11-30T09:00"))
                                .state(later))
                .as("withdrawn while it stood still")
                .isEqualTo(ClockState.KEPT);
    }

    private static Instant singapore(String local) {
        return at(local + "+08:00[Asia/Singapore]");
    }
}
