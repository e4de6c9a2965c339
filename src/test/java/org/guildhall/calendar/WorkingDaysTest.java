package org.guildhall.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
    private static final LocalDate DEEPAVALI = LocalDate.of(2026, 11, 9);
    private static final Instant FRIDAY_AFTERNOON = at("2026-11-06T17:30+08:00[Asia/Singapore]");

    @Test
    void friday_evening_before_a_holiday_is_due_on_thursday() {
        var days = days(SINGAPORE, Map.of(DEEPAVALI, DayKind.HOLIDAY));

        assertThat(days.due(FRIDAY_AFTERNOON, 3))
                .isEqualTo(at("2026-11-12T18:00+08:00[Asia/Singapore]"));
    }

    @Test
    void a_made_up_saturday_brings_it_to_wednesday() {
        var days =
                days(
                        SINGAPORE,
                        Map.of(
                                DEEPAVALI,
                                DayKind.HOLIDAY,
                                LocalDate.of(2026, 11, 7),
                                DayKind.MADE_UP));

        assertThat(days.due(FRIDAY_AFTERNOON, 3))
                .isEqualTo(at("2026-11-11T18:00+08:00[Asia/Singapore]"));
    }

    @Test
    void a_reader_in_mexico_city_sees_the_same_moment_in_the_morning() {
        var due = days(SINGAPORE, Map.of(DEEPAVALI, DayKind.HOLIDAY)).due(FRIDAY_AFTERNOON, 3);

        assertThat(due.atZone(SINGAPORE).toLocalDateTime()).hasToString("2026-11-12T18:00");
        assertThat(due.atZone(MEXICO).toLocalDateTime()).hasToString("2026-11-12T04:00");
    }

    @Test
    void the_day_begins_in_the_sites_zone_and_not_in_the_readers() {
        var days = days(SINGAPORE, Map.of());
        var thursdayEveningInMexico = at("2026-11-19T20:00-06:00[America/Mexico_City]");

        assertThat(days.due(thursdayEveningInMexico, 1))
                .as("it is Friday already in Singapore")
                .isEqualTo(at("2026-11-23T18:00+08:00[Asia/Singapore]"));
    }

    @Test
    void counting_goes_over_the_end_of_the_year() {
        var days =
                days(
                        SINGAPORE,
                        Map.of(
                                LocalDate.of(2026, 12, 25), DayKind.HOLIDAY,
                                LocalDate.of(2027, 1, 1), DayKind.HOLIDAY));

        assertThat(days.due(at("2026-12-30T10:00+08:00[Asia/Singapore]"), 3))
                .isEqualTo(at("2027-01-05T18:00+08:00[Asia/Singapore]"));
    }

    @Test
    void the_hour_of_closing_holds_when_the_clocks_change() {
        var days = days(ZoneId.of("Europe/Berlin"), Map.of());

        assertThat(days.due(at("2026-03-27T16:00+01:00[Europe/Berlin]"), 1))
                .as("the Sunday between is one hour short")
                .isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
        assertThat(days.due(at("2026-10-23T16:00+02:00[Europe/Berlin]"), 1))
                .isEqualTo(Instant.parse("2026-10-26T17:00:00Z"));
    }

    @Test
    void new_york_keeps_its_hour_over_the_night_in_which_the_clocks_go_back() {
        var days = days(ZoneId.of("America/New_York"), Map.of());
        var due = days.due(at("2026-10-30T16:00-04:00[America/New_York]"), 2);

        assertThat(due).isEqualTo(at("2026-11-03T18:00-05:00[America/New_York]"));
        assertThat(days.businessTime(at("2026-10-30T16:00-04:00[America/New_York]"), due))
                .as("two hours on Friday, nine on each of the two days")
                .isEqualTo(Duration.ofHours(20));
    }

    @Test
    void a_promise_made_on_a_sunday_counts_from_monday() {
        assertThat(days(SINGAPORE, Map.of()).after(LocalDate.of(2026, 11, 22), 1))
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void no_working_day_later_means_the_first_working_day_from_there() {
        var days = days(SINGAPORE, Map.of());

        assertThat(days.after(LocalDate.of(2026, 11, 21), 0)).isEqualTo("2026-11-23");
        assertThat(days.after(LocalDate.of(2026, 11, 20), 0)).isEqualTo("2026-11-20");
    }

    @Test
    void half_is_half_of_the_business_time() {
        var days = days(SINGAPORE, Map.of(DEEPAVALI, DayKind.HOLIDAY));
        var due = days.due(FRIDAY_AFTERNOON, 3);

        assertThat(days.businessTime(FRIDAY_AFTERNOON, due))
                .isEqualTo(Duration.ofHours(27).plusMinutes(30));
        assertThat(days.half(FRIDAY_AFTERNOON, due))
                .isEqualTo(at("2026-11-11T13:15+08:00[Asia/Singapore]"));
    }

    @Test
    void a_week_without_any_working_day_is_refused() {
        assertThatThrownBy(
                        () ->
                                new WorkingDays(
                                        SINGAPORE,
                                        LocalTime.of(9, 0),
                                        LocalTime.of(18, 0),
                                        EnumSet.allOf(DayOfWeek.class),
                                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static WorkingDays days(ZoneId zone, Map<LocalDate, DayKind> exceptions) {
        return new WorkingDays(
                zone,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                Set.of(SATURDAY, SUNDAY),
                exceptions);
    }

    static Instant at(String zoned) {
        return ZonedDateTime.parse(zoned).toInstant();
    }
}
