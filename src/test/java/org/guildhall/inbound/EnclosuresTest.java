package org.guildhall.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.inbound.reading.MailReader;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.support.ClamDaemon;
import org.junit.jupiter.api.Test;

/// Files of a mail at the gate that uploads go through, with a daemon that speaks as ClamAV does.
class EnclosuresTest {
    private static final String MAIL =
            """
            From: Carla <carla@customer.example>
            To: support@example.com
            Subject: Papers
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=part

            --part
            Content-Type: text/plain

            Here they are.
            --part
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="clean.pdf"

            %PDF-1.7 clean
            --part
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="bad.pdf"

            %PDF-1.7 bad
            --part
            Content-Type: application/x-msdownload
            Content-Disposition: attachment; filename="run.exe"
            Content-Transfer-Encoding: base64

            TVqQAAMAAAAEAAAA//8AALgAAAA=
            --part--
            """
                    .replace("\n", "\r\n");

    @Test
    void what_is_found_is_left_out_and_named_and_the_others_come_along() throws Exception {
        try (var daemon = new ClamDaemon(ClamDaemon.CLEAN, ClamDaemon.FOUND)) {
            var taken = new Enclosures(daemon.uploads()).of(mail(), false);
            assertThat(taken.files()).extracting(Upload::name).containsExactly("clean.pdf");
            assertThat(taken.leftOut()).containsExactly("bad.pdf", "run.exe");
            assertThat(new String(daemon.seen(), StandardCharsets.US_ASCII)).contains("clean");
        }
    }

    @Test
    void while_the_daemon_is_away_the_mail_waits_and_at_last_goes_on_without_its_files() {
        var enclosures = new Enclosures(new Uploads("127.0.0.1:1"));
        var mail = mail();
        assertThatThrownBy(() -> enclosures.of(mail, false))
                .isInstanceOfSatisfying(
                        Unsettled.class,
                        later -> assertThat(later.arrival()).isEqualTo(mail.arrival()));
        var taken = enclosures.of(mail, true);
        assertThat(taken.files()).isEmpty();
        assertThat(taken.leftOut()).containsExactly("clean.pdf", "bad.pdf", "run.exe");
    }

    @Test
    void without_a_daemon_kinds_and_sizes_are_looked_at_alone() {
        var taken = new Enclosures(new Uploads("")).of(mail(), false);
        assertThat(taken.files()).hasSize(2);
        assertThat(taken.leftOut()).containsExactly("run.exe");
    }

    private static Waiting mail() {
        var bytes = MAIL.getBytes(StandardCharsets.US_ASCII);
        var envelope = new Envelope(Way.SMTP, "carla@customer.example", List.of());
        return new Waiting(arrival(envelope), bytes, MailReader.read(bytes, false));
    }

    private static Arrival arrival(Envelope envelope) {
        return new Arrival(
                UUID.randomUUID(),
                envelope,
                Instant.EPOCH,
                1,
                "",
                "carla@customer.example",
                "Papers",
                MAIL.length(),
                ArrivalState.WAITING,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                "",
                0,
                "");
    }
}
