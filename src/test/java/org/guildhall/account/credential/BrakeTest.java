package org.guildhall.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BrakeTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_few_mistakes_are_free() {
        assertThat(new Brake(4, NOON).opens(5)).isEqualTo(NOON);
    }

    @Test
    void every_further_mistake_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        assertThat(new Brake(5, NOON).opens(5)).isEqualTo(NOON.plusSeconds(30));
        assertThat(new Brake(6, NOON).opens(5)).isEqualTo(NOON.plusSeconds(60));
        assertThat(new Brake(9, NOON).opens(5)).isEqualTo(NOON.plusSeconds(480));
        assertThat(new Brake(10, NOON).opens(5)).isEqualTo(NOON.plusSeconds(900));
        assertThat(new Brake(1_000_000, NOON).opens(5)).isEqualTo(NOON.plusSeconds(900));
    }

    @Test
    void a_day_without_a_try_forgets_everything() {
        var tired = new Brake(12, NOON);
        assertThat(tired.after(NOON.plus(Duration.ofHours(23))).tries()).isEqualTo(13);
        assertThat(tired.after(NOON.plus(Duration.ofHours(25))).tries()).isEqualTo(1);
    }
}
