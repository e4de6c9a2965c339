package org.guildhall.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.calendar.Clocks;
import org.guildhall.insight.Behind.Word;
import org.guildhall.insight.FigureStore.Count;
import org.guildhall.insight.FigureStore.Spread;
import org.guildhall.insight.story.Listener;
import org.guildhall.insight.story.Retelling;
import org.guildhall.insight.story.Step;
import org.guildhall.insight.story.StoryRows;
import org.guildhall.insight.story.StoryStore;
import org.guildhall.insight.story.Storyteller;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.database.Patience;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.support.Ground;
import org.guildhall.support.HandClock;
import org.guildhall.support.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Three applications made by hand, and the figures as one counts them with a pencil.
@SpringJUnitConfig({Ground.class, FiguresTest.Fixture.class})
@DirtiesContext
class FiguresTest {
    private static final Filter YEAR =
            new Filter("", "", YearMonth.of(2026, 1), YearMonth.of(2026, 12));
    private static final Filter JANUARY = YEAR.in(YearMonth.of(2026, 1));
    private static final Actor BD = new Actor(Ids.next(), "Bo Developer", "STAFF");

    private static boolean made;

    @Autowired Figures figures;
    @Autowired Storyteller storyteller;
    @Autowired Listener listener;
    @Autowired StoryStore store;
    @Autowired Events events;
    @Autowired Patience patience;
    @Autowired Clocks clocks;
    @Autowired HandClock clock;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void three_applications() {
        if (!made) make();
        made = true;
        clock.singapore("2026-02-20T12:00");
        Told.everything(events, sql);
    }

    @Test
    void the_figures_are_those_counted_by_hand() {
        var counted = count(YEAR);
        assertThat(counted.funnel())
                .extracting(FigureStore.Cohort::month)
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        var january = counted.funnel().getFirst();
        assertThat(january.reached())
                .containsEntry(Step.STARTED, 2L)
                .containsEntry(Step.SUBMITTED, 2L)
                .containsEntry(Step.QUALIFIED, 1L)
                .containsEntry(Step.CONFIRMED, 0L);
        assertThat(january.ended())
                .containsEntry(Stage.REJECTED, 1L)
                .containsEntry(Stage.WITHDRAWN, 0L);

        var review = only(counted.times(), Stage.UNDER_REVIEW);
        assertThat(review.cases()).isEqualTo(2);
        assertThat(review.us()).isEqualTo(new Spread(days(5), days(7.4)));
        assertThat(review.them()).isEqualTo(new Spread(0, 0));

        assertThat(counted.promises())
                .containsExactly(
                        new FigureStore.Kept("UNDER_REVIEW", YearMonth.of(2026, 1), 1, 1),
                        new FigureStore.Kept("UNDER_REVIEW", YearMonth.of(2026, 2), 0, 1));
        assertThat(counted.ages())
                .filteredOn(ages -> ages.stage() == Stage.UNDER_REVIEW)
                .singleElement()
                .satisfies(ages -> assertThat(ages.cases()).containsEntry(Age.UP_TO_30, 1L));
        assertThat(counted.corrections()).containsExactly(new Count("1", 1));
        assertThat(counted.rejections()).containsExactly(new Count("OTHER", 1));
    }

    @Test
    void behind_each_number_are_its_cases() {
        assertThat(numbers(JANUARY, new Behind.Reached(Step.SUBMITTED)))
                .containsExactlyInAnyOrder("APP-1", "APP-2");
        assertThat(numbers(JANUARY, new Behind.Ended(Stage.REJECTED))).containsExactly("APP-2");
        assertThat(numbers(JANUARY, new Behind.Passed(Stage.UNDER_REVIEW))).hasSize(2);
        assertThat(numbers(JANUARY, new Behind.Promised("UNDER_REVIEW", Word.KEPT)))
                .containsExactly("APP-1");
        assertThat(numbers(JANUARY, new Behind.Promised("UNDER_REVIEW", Word.MISSED)))
                .containsExactly("APP-2");
        assertThat(numbers(JANUARY, new Behind.Promised("UNDER_REVIEW", Word.GIVEN))).hasSize(2);
        assertThat(numbers(JANUARY, new Behind.Aged(Stage.UNDER_REVIEW, Age.UP_TO_30)))
                .containsExactly("APP-3");
        assertThat(numbers(JANUARY, new Behind.Open())).containsExactly("APP-1", "APP-3");
        assertThat(numbers(JANUARY, new Behind.Corrected(1))).containsExactly("APP-1");
        assertThat(numbers(JANUARY, new Behind.Rejected("OTHER"))).containsExactly("APP-2");
        assertThat(numbers(YEAR, new Behind.All())).hasSize(3);
        assertThat(
                        numbers(
                                new Filter("agency", "", JANUARY.from(), JANUARY.to()),
                                new Behind.All()))
                .isEmpty();
        assertThat(numbers(new Filter("", "china", JANUARY.from(), JANUARY.to()), new Behind.All()))
                .isEmpty();
    }

    @Test
    void an_event_that_is_delivered_twice_counts_once_and_history_can_be_told_again() {
        var counted = count(YEAR);
        for (var application : events.subjects("application", new UUID(0, 0), 10)) {
            events.of(application).forEach(listener::accept);
        }
        Told.everything(events, sql);
        assertThat(count(YEAR)).isEqualTo(counted);

        sql.sql("delete from insight_case").update();
        sql.sql("delete from insight_telling").update();
        assertThat(count(YEAR).funnel()).isEmpty();
        new Retelling(store, storyteller, events, patience, transaction).work();
        assertThat(count(YEAR)).isEqualTo(counted);
        assertThat(store.told(Retelling.RULES).done()).isTrue();
    }

    @Test
    void who_may_not_see_figures_sees_none() {
        assertThatThrownBy(() -> figures.count(YEAR, staff(Role.BD)))
                .isInstanceOf(NotAllowed.class);
    }

    private void make() {
        var first = new Made("APP-1");
        first.move("2026-01-05T10:00", "start", "", Stage.DRAFT);
        first.promise("2026-01-06T10:00");
        first.move("2026-01-06T10:00", "submit", "DRAFT", Stage.UNDER_REVIEW);
        first.kept("2026-01-08T10:00");
        first.move("2026-01-08T10:00", "approve", "UNDER_REVIEW", Stage.QUALIFIED);
        first.move("2026-01-09T10:00", "offer-terms", "QUALIFIED", Stage.TERMS_OFFERED);
        first.move("2026-01-10T10:00", "modify-terms", "TERMS_OFFERED", Stage.IN_CORRECTION);

        var second = new Made("APP-2");
        second.move("2026-01-20T10:00", "start", "", Stage.DRAFT);
        second.promise("2026-01-21T10:00");
        second.move("2026-01-21T10:00", "submit", "DRAFT", Stage.UNDER_REVIEW);
        second.kept("2026-01-29T10:00");
        second.move("2026-01-29T10:00", "reject", "UNDER_REVIEW", Stage.REJECTED);

        var third = new Made("APP-3");
        third.move("2026-02-03T10:00", "start", "", Stage.DRAFT);
        third.promise("2026-02-04T10:00");
        third.move("2026-02-04T10:00", "submit", "DRAFT", Stage.UNDER_REVIEW);
    }

    private Figures.Counted count(Filter filter) {
        return figures.count(filter, staff(Role.CHANNEL_MANAGER));
    }

    private List<String> numbers(Filter filter, Behind behind) {
        var found = figures.cases(filter, behind, 50, 0, staff(Role.ADMINISTRATOR));
        assertThat(found.total()).isEqualTo(found.cases().size());
        return found.cases().stream().map(CaseList.Case::number).sorted().toList();
    }

    private static FigureStore.Times only(List<FigureStore.Times> times, Stage stage) {
        return times.stream().filter(each -> each.stage() == stage).findFirst().orElseThrow();
    }

    private static double days(double days) {
        return days * Duration.ofDays(1).toSeconds();
    }

    private static Caller staff(Role role) {
        var reader = new Caller.Reader(Locale.ENGLISH, ZoneId.of("Asia/Singapore"));
        return new Caller.Staff(new PersonId(Ids.next()), "Cho Manager", Set.of(role), reader);
    }

    /// An application whose history is written by hand.
    private final class Made {
        private final UUID id = Ids.next();
        private final String number;
        private long version;

        Made(String number) {
            this.number = number;
        }

        void move(String at, String type, String from, Stage to) {
            clock.singapore(at);
            var facts = new HashMap<>(Map.of("number", number, "programme", "reseller"));
            facts.put("site", "international");
            facts.put("company", number + " Pty Ltd");
            if (to == Stage.REJECTED) facts.put("rejection", "OTHER");
            var subject = new Subject("application", id);
            var happening = Happening.of(subject, ++version, type, BD).moved(from, to.name());
            transaction.executeWithoutResult(_ -> events.append(happening.with(facts)));
        }

        void promise(String at) {
            clock.singapore(at);
            transaction.executeWithoutResult(
                    _ -> clocks.start(id, "UNDER_REVIEW", "international", 3));
        }

        void kept(String at) {
            clock.singapore(at);
            transaction.executeWithoutResult(_ -> clocks.stop(id, "UNDER_REVIEW"));
        }
    }

    @Configuration
    @ComponentScan({"org.guildhall.calendar", "org.guildhall.platform.event"})
    @Import({
        Figures.class,
        FigureStore.class,
        CaseList.class,
        StoryStore.class,
        StoryRows.class,
        Storyteller.class,
        Listener.class,
        Patience.class
    })
    static class Fixture {
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
