package org.guildhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Promises in business hours: nine to five in Singapore.
class BusinessHoursTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final Length HOUR = new Length.Hours(Duration.ofHours(1));
    private static final WorkingDays PLAIN = days(Map.of());
    private static final WorkingDays MONDAY_OFF =
            days(Map.of(LocalDate.of(2026, 11, 30), DayKind.HOLIDAY));

    @Test
    void one_hour_from_friday_half_past_four_is_due_on_monday_half_past_nine() {
        assertThat(promise(PLAIN).dueAt()).isEqualTo(at("2026-11-30T09:30"));
        assertThat(promise(PLAIN).halfAt()).isEqualTo(at("2026-11-27T17:00"));
    }

    @Test
    void a_holiday_moves_it() {
        assertThat(promise(MONDAY_OFF).dueAt()).isEqualTo(at("2026-12-01T09:30"));
        var before = promise(PLAIN);
        var moved = before.recounted(PLAIN, MONDAY_OFF, at("2026-11-28T12:00"));
        assertThat(moved.dueAt()).isEqualTo(at("2026-12-01T09:30"));
    }

    @Test
    void waiting_for_the_customer_stops_it_and_what_was_left_is_left() {
        var waiting = promise(PLAIN).pause(at("2026-11-27T16:40"));
        assertThat(waiting.state(at("2026-12-20T12:00"))).isEqualTo(ClockState.STANDING_STILL);
        var on = waiting.resume(at("2026-12-02T10:00"), PLAIN);
        assertThat(on.dueAt()).as("fifty minutes were left").isEqualTo(at("2026-12-02T10:50"));
    }

    @Test
    void waiting_over_a_night_uses_nothing_up() {
        var waiting = promise(PLAIN).pause(at("2026-11-27T20:00"));
        var on = waiting.resume(at("2026-11-29T12:00"), PLAIN);
        assertThat(on.dueAt()).isEqualTo(at("2026-11-30T09:30"));
    }

    @Test
    void a_calendar_changed_while_it_stands_still_leaves_what_was_left() {
        var waiting = promise(PLAIN).pause(at("2026-11-27T16:40"));
        var moved = waiting.recounted(PLAIN, MONDAY_OFF, at("2026-11-28T12:00"));
        var on = moved.resume(at("2026-11-30T10:00"), MONDAY_OFF);
        assertThat(on.dueAt()).isEqualTo(at("2026-12-01T09:50"));
    }

    @Test
    void one_that_was_stopped_goes_on_when_it_is_opened_again() {
        var stopped = promise(PLAIN).stop(at("2026-11-27T16:50"));
        assertThat(stopped.state(at("2026-12-20T12:00"))).isEqualTo(ClockState.KEPT);
        var on = stopped.reopen(at("2026-12-02T09:00"), PLAIN);
        assertThat(on.stoppedAt()).isEmpty();
        assertThat(on.dueAt()).as("forty minutes were left").isEqualTo(at("2026-12-02T09:40"));
    }

    @Test
    void another_length_counts_from_the_same_beginning() {
        var longer = promise(PLAIN).lasting(new Length.Hours(Duration.ofHours(2)), PLAIN);
        assertThat(longer.dueAt()).isEqualTo(at("2026-11-30T10:30"));
        var on =
                promise(PLAIN)
                        .pause(at("2026-11-27T16:40"))
                        .resume(at("2026-12-02T10:00"), PLAIN)
                        .lasting(new Length.Hours(Duration.ofHours(2)), PLAIN);
        assertThat(on.dueAt()).isEqualTo(at("2026-12-02T11:50"));
    }

    @Property(tries = 300)
    void as_much_business_time_lies_before_the_end_as_was_promised(
            @ForAll @IntRange(min = 0, max = 20_000) int start,
            @ForAll @IntRange(min = 1, max = 6_000) int minutes) {
        var begin = at("2026-11-20T00:00").plus(Duration.ofMinutes(start));
        var due = new Length.Hours(Duration.ofMinutes(minutes)).due(begin, MONDAY_OFF);
        assertThat(MONDAY_OFF.businessTime(begin, due)).isEqualTo(Duration.ofMinutes(minutes));
    }

    private static Promise promise(WorkingDays days) {
        return Promise.of(HOUR, at("2026-11-27T16:30"), days);
    }

    private static WorkingDays days(Map<LocalDate, DayKind> exceptions) {
        return new WorkingDays(
                SINGAPORE,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                exceptions);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SINGAPORE).toInstant();
    }
}
