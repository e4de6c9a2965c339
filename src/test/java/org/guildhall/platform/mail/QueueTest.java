package org.guildhall.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.mail.Delivery.State;
import org.guildhall.platform.mail.MailStore.Written;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The order in which letters leave.
class QueueTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant MORNING = Instant.parse("2026-11-27T08:00:00Z");

    private final JdbcClient sql = JdbcClient.create(DATABASE.dataSource());
    private final MailStore letters = new MailStore(sql);
    private final DeliveryStore delivery = new DeliveryStore(sql);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_code_that_somebody_waits_for_goes_before_letters_that_nobody_waits_for() {
        for (var news = 1; news <= 20; news++) post("news " + news, Nature.ROUTINE, MORNING);
        post("to do", Nature.ACTION, MORNING.plusSeconds(1));
        post("code", Nature.SECRET, MORNING.plusSeconds(60));
        post("another code", Nature.SECRET, MORNING.plusSeconds(61));

        var now = MORNING.plusSeconds(62);

        assertThat(List.of(taken(now), taken(now))).containsExactly("code", "another code");
        assertThat(taken(now)).startsWith("news");
    }

    private String taken(Instant now) {
        return delivery.take(now).orElseThrow().title();
    }

    private void post(String title, Nature nature, Instant now) {
        var id = UUID.randomUUID();
        var reader = new Letter.Reader("ayu@nusantara.example", "Ayu", Locale.ENGLISH, null);
        var letter =
                new Letter(
                        id.toString(),
                        "test",
                        reader,
                        null,
                        title,
                        List.of(title),
                        List.of(),
                        Optional.empty(),
                        nature);
        var written =
                new Written(title, title, "<" + id + "@example>", id.toString(), State.QUEUED);
        assertThat(letters.post(id, letter, written, now)).isTrue();
    }
}
