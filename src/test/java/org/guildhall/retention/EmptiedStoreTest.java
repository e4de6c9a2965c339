package org.guildhall.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cases with nothing left rest for a while.
class EmptiedStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant NOW = Instant.parse("2026-11-27T02:30:00Z");

    private final EmptiedStore emptied = new EmptiedStore(JdbcClient.create(DATABASE.dataSource()));
    private final EndedCase ended = ended(Ids.next(), false);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_case_with_nothing_left_of_a_class_is_asked_again_after_a_month_or_two() {
        emptied.note(DataClass.MAIL, List.of(ended), NOW);

        assertThat(rests(ended, Duration.ofDays(29))).isTrue();
        assertThat(rests(ended, Duration.ofDays(61))).isFalse();
        assertThat(emptied.resting(DataClass.KYC, NOW).has(ended)).as("of another class").isFalse();

        emptied.note(DataClass.MAIL, List.of(ended), NOW.plus(Duration.ofDays(61)));
        assertThat(rests(ended, Duration.ofDays(61))).as("asked again").isTrue();
    }

    @Test
    void not_all_are_asked_again_in_the_same_night() {
        var many = Stream.generate(() -> ended(UUID.randomUUID(), true)).limit(100).toList();
        emptied.note(DataClass.CONTRACT, many, NOW);

        var later = emptied.resting(DataClass.CONTRACT, NOW.plus(Duration.ofDays(45)));

        assertThat(many.stream().filter(later::has).count()).isBetween(20L, 80L);
    }

    @Test
    void one_that_became_its_account_s_last_is_asked_at_once() {
        emptied.note(DataClass.MAIL, List.of(ended), NOW);

        assertThat(rests(ended(ended.application(), true), Duration.ofDays(1))).isFalse();
    }

    private boolean rests(EndedCase which, Duration later) {
        return emptied.resting(DataClass.MAIL, NOW.plus(later)).has(which);
    }

    private static EndedCase ended(UUID application, boolean last) {
        return new EndedCase(application, "APP-2024-7", Ids.next(), NOW, last);
    }
}
