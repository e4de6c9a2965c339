package org.guildhall.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.platform.mail.Delivery.State;
import org.guildhall.platform.mail.MailStore.Written;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In which order letters go out.
class MailStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final int THOUSANDS = 3_000;

    private final MailStore store = new MailStore(SQL);
    private final DeliveryStore deliveries = new DeliveryStore(SQL);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_code_goes_out_before_thousands_of_letters_that_nobody_waits_for() {
        for (var number = 0; number < THOUSANDS; number++) {
            posted("new terms " + number, Nature.ACTION, MONDAY.plusMillis(number));
        }
        posted("first code", Nature.SECRET, MONDAY.plusSeconds(60));
        posted("second code", Nature.SECRET, MONDAY.plusSeconds(61));

        var minute = MONDAY.plusSeconds(62);
        var first = deliveries.take(minute).orElseThrow();
        deliveries.later(first.id(), "421 busy", minute);
        var second = deliveries.take(minute).orElseThrow();
        deliveries.sent(second.id(), "250 taken", minute);

        assertThat(first.title()).isEqualTo("first code");
        assertThat(second.title()).isEqualTo("second code");
        assertThat(next(minute)).isEqualTo("new terms 0");
        assertThat(next(minute.plusSeconds(60))).as("its second try").isEqualTo("first code");
        assertThat(next(minute)).isEqualTo("new terms 1");
    }

    private String next(Instant at) {
        return deliveries.take(at).orElseThrow().title();
    }

    private void posted(String title, Nature nature, Instant at) {
        var reader = new Letter.Reader("mei@example.com", "Mei", Locale.ENGLISH, null);
        var letter =
                new Letter(
                        title,
                        "test",
                        reader,
                        null,
                        title,
                        List.of("Words."),
                        List.of(),
                        Optional.empty(),
                        nature);
        var written = new Written("<p>Words.</p>", "Words.", title, title, State.QUEUED);
        assertThat(store.post(Ids.next(), letter, written, at)).isTrue();
    }
}
