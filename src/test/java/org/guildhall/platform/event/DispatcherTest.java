package org.guildhall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Eventually;
import org.guildhall.support.Ground;
import org.guildhall.support.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringJUnitConfig({Ground.class, DispatcherTest.Fixture.class})
@DirtiesContext
class DispatcherTest {
    private static final Actor SOMEBODY = new Actor(null, "Bo Developer", "BD");

    @Autowired private Events events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private HandClock clock;
    @Autowired private JdbcClient sql;
    @Autowired private Choosy consumer;

    /// What an earlier test left is told first.
    @BeforeEach
    void nothing_is_waited_for() {
        consumer.refused.clear();
        Eventually.holds("nothing waits", () -> hourLater() && events.waiting() == 0);
        consumer.heard.clear();
    }

    @Test
    void an_event_that_a_consumer_stumbles_over_holds_nobody_else_up() throws Exception {
        var stuck = Ids.next();
        var other = Ids.next();
        consumer.refuse(stuck);
        happens(stuck, 1, "first");
        happens(stuck, 2, "second");
        happens(other, 1, "first");

        awaitHeard(1);

        assertThat(consumer.heard).containsExactly(other + " first");
        assertThat(events.waiting()).isEqualTo(2);
    }

    @Test
    void it_is_put_off_however_often_it_was_tried() {
        var stuck = Ids.next();
        consumer.refuse(stuck);
        happens(stuck, 1, "first");
        sql.sql("update platform_outbox set attempts = 60 where subject_id = ?")
                .param(stuck)
                .update();

        Eventually.holds("it was tried again", () -> hourLater() && tries(stuck) > 60);

        var other = Ids.next();
        happens(other, 1, "first");
        awaitHeard(1);
    }

    @Test
    void whatever_a_consumer_breaks_of_holds_nobody_else_up() {
        for (var failure : List.of(new IllegalStateException("odd \0"), new StackOverflowError())) {
            var stuck = Ids.next();
            consumer.refused.put(stuck, failure);
            happens(stuck, 1, "first");
        }

        Eventually.holds(
                "all are put off",
                () -> consumer.refused.keySet().stream().allMatch(stuck -> tries(stuck) > 0));

        var other = Ids.next();
        happens(other, 1, "first");
        awaitHeard(1);
    }

    private int tries(UUID subject) {
        return sql.sql("select attempts from platform_outbox where subject_id = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    @Test
    void it_is_handed_on_later_and_in_its_order() throws Exception {
        var stuck = Ids.next();
        consumer.refuse(stuck);
        happens(stuck, 1, "first");
        happens(stuck, 2, "second");
        var passing = Ids.next();
        happens(passing, 1, "first");
        awaitHeard(1);

        consumer.refused.clear();
        Eventually.holds("all is told", () -> hourLater() && consumer.heard.size() == 3);

        assertThat(consumer.heard)
                .containsExactly(passing + " first", stuck + " first", stuck + " second");
    }

    @Test
    void what_happened_before_the_clock_was_set_back_is_told_at_once() throws Exception {
        var subject = Ids.next();
        var before = clock.instant();
        transaction.executeWithoutResult(
                _ -> {
                    happens(subject, 1, "first");
                    clock.set(before.minus(Duration.ofDays(1)));
                });
        awaitHeard(1);

        assertThat(consumer.heard).containsExactly(subject + " first");
        clock.set(before);
    }

    /// One that is being refused at this very moment is put off from now on.
    private boolean hourLater() {
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        return true;
    }

    private void happens(UUID subject, long version, String type) {
        transaction.executeWithoutResult(
                _ ->
                        events.append(
                                Happening.of(
                                        new Subject("case", subject), version, type, SOMEBODY)));
    }

    private void awaitHeard(int many) {
        Eventually.holds("so many are heard", () -> consumer.heard.size() >= many);
        assertThat(consumer.heard).hasSize(many);
    }

    /// Hears everything but what is about a refused subject.
    static final class Choosy implements EventConsumer {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Map<UUID, Throwable> refused = new ConcurrentHashMap<>();

        private void refuse(UUID subject) {
            refused.put(subject, new IllegalStateException("not this one"));
        }

        @Override
        public void accept(Event event) {
            var subject = event.subject().id();
            if (refused.get(subject) instanceof RuntimeException failure) throw failure;
            if (refused.get(subject) instanceof Error failure) throw failure;
            heard.add(subject + " " + event.type());
        }
    }

    @ComponentScan("org.guildhall.platform.event")
    static class Fixture {
        @Bean
        Choosy consumer() {
            return new Choosy();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }
}
