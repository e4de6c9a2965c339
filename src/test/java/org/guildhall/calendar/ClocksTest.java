package org.guildhall.calendar;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.support.HandClock.inSingapore;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.support.Eventually;
import org.guildhall.support.Ground;
import org.guildhall.support.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringJUnitConfig({Ground.class, ClocksTest.Fixture.class})
class ClocksTest {
    private static final String SITE = "international";
    private static final UUID APPLICATION = Ids.next();

    @Autowired private Clocks clocks;
    @Autowired private Calendars calendars;
    @Autowired private CalendarDesk desk;
    @Autowired private HandClock hand;
    @Autowired private Heard heard;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void friday_before_deepavali() {
        hand.singapore("2026-11-06T17:30");
        heard.all.clear();
        clocks.stop(APPLICATION, "review");
    }

    @Test
    void a_review_submitted_before_a_holiday_is_due_on_thursday() {
        var clock = clocks.start(APPLICATION, "review", SITE, 3);

        assertThat(clock.dueAt()).isEqualTo(inSingapore("2026-11-12T18:00"));
        assertThat(clock.workingDaysLeft()).isEqualTo(3);
        assertThat(clock.zone()).hasToString("Asia/Singapore");
        assertThat(clocks.running(APPLICATION, "review")).contains(clock);
    }

    @Test
    void standing_still_moves_the_due_day() {
        clocks.start(APPLICATION, "review", SITE, 3);
        hand.singapore("2026-11-10T10:00");
        clocks.pause(APPLICATION, "review");
        hand.singapore("2026-11-16T10:00");

        assertThat(clocks.running(APPLICATION, "review").orElseThrow().state())
                .isEqualTo(ClockState.STANDING_STILL);

        clocks.resume(APPLICATION, "review");
        assertThat(clocks.running(APPLICATION, "review").orElseThrow().dueAt())
                .isEqualTo(inSingapore("2026-11-18T18:00"));
    }

    @Test
    void half_gone_and_over_are_told_once_each() {
        var clock = clocks.start(APPLICATION, "review", SITE, 3);
        clocks.look(clock.id());
        assertThat(heard.all).isEmpty();

        hand.singapore("2026-11-11T14:00");
        clocks.look(clock.id());
        clocks.look(clock.id());
        assertThat(heard.all).containsExactly("half gone " + APPLICATION);

        hand.singapore("2026-11-12T18:01");
        clocks.look(clock.id());
        clocks.look(clock.id());
        assertThat(heard.all).containsExactly("half gone " + APPLICATION, "over " + APPLICATION);
    }

    @Test
    void a_stopped_clock_tells_nothing_more() {
        var clock = clocks.start(APPLICATION, "review", SITE, 3);
        clocks.stop(APPLICATION, "review");
        hand.singapore("2026-12-01T09:00");
        clocks.look(clock.id());

        assertThat(heard.all).isEmpty();
        assertThat(clocks.running(List.of(APPLICATION))).isEmpty();
        assertThat(clocks.of(APPLICATION))
                .last()
                .extracting(ClockView::state)
                .isEqualTo(ClockState.KEPT);
    }

    @Test
    void calendars_begin_with_the_public_holidays_of_their_country() {
        assertThat(calendars.days("china", 2026))
                .contains(
                        new CalendarDay(
                                LocalDate.of(2026, 10, 10), DayKind.MADE_UP, "National Day"));
        assertThat(calendars.of("china").contains(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(calendars.days(SITE, 2026)).hasSize(11);
    }

    @Test
    void a_country_without_an_own_list_comes_from_the_library() {
        assertThat(PublicHolidays.of("DE", 2026))
                .extracting(CalendarDay::date)
                .contains(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 4, 6));
        assertThat(PublicHolidays.of("XX", 2026)).isEmpty();
    }

    @Test
    void a_channel_manager_makes_a_saturday_up_and_takes_it_back() {
        var saturday = new CalendarDay(LocalDate.of(2026, 11, 7), DayKind.MADE_UP, "Stocktaking");
        desk.put(staff(Role.CHANNEL_MANAGER), SITE, version(), saturday);
        assertThat(calendars.due(SITE, hand.instant(), 3))
                .isEqualTo(inSingapore("2026-11-11T18:00"));

        desk.remove(staff(Role.CHANNEL_MANAGER), SITE, version(), saturday.date());
        assertThat(calendars.due(SITE, hand.instant(), 3))
                .isEqualTo(inSingapore("2026-11-12T18:00"));
    }

    @Test
    void a_running_clock_follows_a_change_of_its_calendar_and_that_is_told_once() {
        clocks.start(APPLICATION, "review", SITE, 3);
        var wednesday = new CalendarDay(LocalDate.of(2026, 11, 11), DayKind.HOLIDAY, "Retreat");
        desk.put(staff(Role.ADMINISTRATOR), SITE, version(), wednesday);

        assertThat(clocks.running(APPLICATION, "review").orElseThrow().dueAt())
                .isEqualTo(inSingapore("2026-11-13T18:00"));
        assertThat(heard.all).containsExactly("moved 2026-11-12T10:00:00Z to 2026-11-13T10:00:00Z");

        desk.remove(staff(Role.ADMINISTRATOR), SITE, version(), wednesday.date());
        assertThat(clocks.running(APPLICATION, "review").orElseThrow().dueAt())
                .isEqualTo(inSingapore("2026-11-12T18:00"));
    }

    @Test
    void a_change_outside_its_span_leaves_a_clock_alone() {
        clocks.start(APPLICATION, "review", SITE, 3);
        var friday = new CalendarDay(LocalDate.of(2026, 11, 13), DayKind.HOLIDAY, "Retreat");
        desk.put(staff(Role.ADMINISTRATOR), SITE, version(), friday);

        assertThat(heard.all).isEmpty();
        desk.remove(staff(Role.ADMINISTRATOR), SITE, version(), friday.date());
    }

    @Test
    void what_was_told_is_not_told_again_when_the_due_day_moves() {
        var clock = clocks.start(APPLICATION, "review", SITE, 3);
        hand.singapore("2026-11-12T18:01");
        clocks.look(clock.id());
        var thursday = new CalendarDay(LocalDate.of(2026, 11, 12), DayKind.HOLIDAY, "Storm");
        desk.put(staff(Role.ADMINISTRATOR), SITE, version(), thursday);
        hand.singapore("2026-11-13T18:01");
        clocks.look(clock.id());

        assertThat(heard.all).filteredOn(told -> told.startsWith("over")).hasSize(1);
        desk.remove(staff(Role.ADMINISTRATOR), SITE, version(), thursday.date());
    }

    /// Keys that are made within one millisecond are in any order.
    @Test
    void
            whoever_moves_both_promises_of_something_and_who_changes_the_calendar_wait_for_no_circle() {
        var object = Ids.next();
        var first = clocks.start(object, "first", SITE, 3);
        hand.set(hand.instant().plusMillis(1));
        clocks.start(object, "second", SITE, 3);
        sql.sql("update calendar_clock set id = :last where id = :id")
                .param("last", new UUID(-1, -1))
                .param("id", first.id())
                .update();
        var seen = version();
        var wednesday = new CalendarDay(LocalDate.of(2026, 11, 11), DayKind.HOLIDAY, "Retreat");
        var changed =
                transaction.execute(
                        _ -> {
                            clocks.stop(object, "first");
                            var other =
                                    runAsync(
                                            () ->
                                                    desk.put(
                                                            staff(Role.ADMINISTRATOR),
                                                            SITE,
                                                            seen,
                                                            wednesday));
                            Eventually.holds("the other waits", this::somebodyWaits);
                            clocks.stop(object, "second");
                            return other;
                        });
        assertThat(changed).succeedsWithin(Duration.ofSeconds(10));
        desk.remove(staff(Role.ADMINISTRATOR), SITE, version(), wednesday.date());
    }

    private boolean somebodyWaits() {
        return sql.sql(
                        """
                        select exists (select from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }

    @Test
    void two_who_change_a_calendar_at_once_are_told_who_was_first() {
        var seen = version();
        var day = new CalendarDay(LocalDate.of(2026, 12, 24), DayKind.HOLIDAY, "Eve");
        desk.put(staff(Role.ADMINISTRATOR), SITE, seen, day);

        assertThatThrownBy(() -> desk.put(staff(Role.CHANNEL_MANAGER), SITE, seen, day))
                .isInstanceOf(NoLongerPossible.class);
        assertThat(
                        desk.one(staff(Role.ADMINISTRATOR), SITE, 2026)
                                .history()
                                .getFirst()
                                .text("name"))
                .isEqualTo("Eve");
        desk.remove(staff(Role.ADMINISTRATOR), SITE, version(), day.date());
    }

    @Test
    void another_year_is_filled_in_once_and_keeps_what_people_entered() {
        var own = new CalendarDay(LocalDate.of(2031, 1, 1), DayKind.HOLIDAY, "Our own New Year");
        desk.put(staff(Role.CHANNEL_MANAGER), SITE, version(), own);
        desk.fill(staff(Role.CHANNEL_MANAGER), SITE, version(), 2031);

        assertThat(calendars.days(SITE, 2031)).contains(own).hasSizeGreaterThan(5);
        assertThatThrownBy(() -> desk.fill(staff(Role.CHANNEL_MANAGER), SITE, version(), 2031))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nobody_else_changes_a_calendar() {
        var day = new CalendarDay(LocalDate.of(2026, 11, 7), DayKind.MADE_UP, "Stocktaking");

        assertThatThrownBy(() -> desk.put(staff(Role.BD), SITE, version(), day))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> calendars.of("nowhere")).isInstanceOf(NotFound.class);
    }

    private int version() {
        return desk.one(staff(Role.ADMINISTRATOR), SITE, 2026).version();
    }

    private static Caller staff(Role role) {
        var reader = new Caller.Reader(Locale.ENGLISH, ZoneId.of("Asia/Singapore"));
        return new Caller.Staff(new PersonId(Ids.next()), "Mei Tan", Set.of(role), reader);
    }

    /// What clocks told.
    static class Heard {
        final List<String> all = new ArrayList<>();

        @EventListener
        void half(ClockHalfGone told) {
            all.add("half gone " + told.clock().objectId());
        }

        @EventListener
        void over(ClockOver told) {
            all.add("over " + told.clock().objectId());
        }

        @EventListener
        void moved(ClockMoved told) {
            all.add("moved " + told.from() + " to " + told.clock().dueAt());
        }
    }

    @Configuration
    @ComponentScan({"org.guildhall.calendar", "org.guildhall.platform.event"})
    static class Fixture {
        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }
}
