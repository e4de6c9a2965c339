package org.guildhall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// The arithmetic against a second, naive one: a list of all working days, looked up by position.
class WorkingDaysPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property(tries = 400)
    void the_nth_working_day_is_the_nth_of_the_list(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int count) {
        var list = listOf(days).stream().filter(start::isBefore).toList();

        assertThat(days.after(start, count)).isEqualTo(list.get(count - 1));
    }

    @Property(tries = 400)
    void counting_back_gives_what_was_added(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int count) {
        assertThat(days.between(start, days.after(start, count))).isEqualTo(count);
    }

    @Property(tries = 400)
    void between_is_the_length_of_the_list(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate from,
            @ForAll("dates") LocalDate to) {
        var count =
                listOf(days).stream().filter(day -> day.isAfter(from) && !day.isAfter(to)).count();

        assertThat(days.between(from, to)).isEqualTo((int) count);
    }

    @Property(tries = 300)
    void half_splits_the_business_time_in_two(
            @ForAll("calendars") WorkingDays days,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 15) int count) {
        var due = days.due(start, count);
        var half = days.half(start, due);

        assertThat(half).isBetween(start, due);
        assertThat(days.businessTime(start, half))
                .isEqualTo(days.businessTime(start, due).dividedBy(2));
    }

    @Property(tries = 300)
    void standing_still_keeps_the_working_days_that_were_left(
            @ForAll("calendars") WorkingDays days,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 10) int count,
            @ForAll @IntRange(min = 0, max = 20 * 24) int pausedAfter,
            @ForAll @IntRange(min = 0, max = 30 * 24) int pausedFor) {
        var promise = Promise.of(count, start, days);
        var paused = start.plusSeconds(pausedAfter * 3600L);
        var resumed = paused.plusSeconds(pausedFor * 3600L);
        var on = promise.pause(paused).resume(resumed, days);

        assertThat(on.dueAt()).isAfterOrEqualTo(promise.dueAt());
        if (!promise.dueAt().isBefore(paused)) {
            assertThat(on.workingDaysLeft(resumed, days))
                    .isEqualTo(promise.workingDaysLeft(paused, days));
        }
    }

    @Property(tries = 300)
    void a_promise_counted_again_is_the_promise_that_calendar_would_have_made(
            @ForAll("calendars") WorkingDays before,
            @ForAll("dates") LocalDate changed,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 10) int count,
            @ForAll @IntRange(min = 0, max = 20 * 24) int later) {
        var after = flipped(before, changed);
        var moved =
                Promise.of(count, start, before)
                        .recounted(before, after, start.plusSeconds(later * 3600L));

        assertThat(moved).isEqualTo(Promise.of(count, start, after));
    }

    @Property(tries = 300)
    void a_promise_that_stood_still_keeps_its_working_days_when_counted_again(
            @ForAll("calendars") WorkingDays before,
            @ForAll("dates") LocalDate changed,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 2, max = 10) int count,
            @ForAll @IntRange(min = 24, max = 20 * 24) int pausedFor) {
        var on =
                Promise.of(count, start, before)
                        .pause(start)
                        .resume(start.plusSeconds(pausedFor * 3600L), before);
        var now = start.plusSeconds(pausedFor * 3600L);
        var yesterday = before.dateOf(now).minusDays(1);
        var after = flipped(before, changed);
        if (on.dueAt().equals(before.due(start, count))) return;

        assertThat(after.between(yesterday, after.dateOf(on.recounted(before, after, now).dueAt())))
                .isEqualTo(before.between(yesterday, before.dateOf(on.dueAt())));
    }

    /// The same calendar, but on that date it is the other way round.
    private static WorkingDays flipped(WorkingDays days, LocalDate date) {
        var exceptions = new HashMap<>(days.exceptions());
        exceptions.put(date, days.contains(date) ? DayKind.HOLIDAY : DayKind.MADE_UP);
        return new WorkingDays(
                days.zone(), days.opens(), days.closes(), days.daysOff(), exceptions);
    }

    @Provide
    Arbitrary<WorkingDays> calendars() {
        var zones =
                Arbitraries.of(
                                "Asia/Singapore",
                                "Asia/Shanghai",
                                "Europe/Berlin",
                                "America/New_York",
                                "Australia/Lord_Howe")
                        .map(ZoneId::of);
        var daysOff = Arbitraries.of(DayOfWeek.class).set().ofMinSize(0).ofMaxSize(4);
        var exceptions = Arbitraries.maps(dates(), Arbitraries.of(DayKind.class)).ofMaxSize(60);
        return Combinators.combine(zones, daysOff, exceptions)
                .as(
                        (zone, off, dates) ->
                                new WorkingDays(
                                        zone,
                                        LocalTime.of(9, 0),
                                        LocalTime.of(18, 0),
                                        Set.copyOf(off),
                                        new HashMap<>(dates)));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 500).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers()
                .between(0, 400 * 24 * 60)
                .map(minutes -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(minutes * 60L));
    }

    private static List<LocalDate> listOf(WorkingDays days) {
        return FIRST.datesUntil(FIRST.plusDays(1000))
                .filter(
                        date -> {
                            var kind = days.exceptions().get(date);
                            return kind == null
                                    ? !days.daysOff().contains(date.getDayOfWeek())
                                    : kind == DayKind.MADE_UP;
                        })
                .toList();
    }
}
