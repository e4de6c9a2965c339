package org.guildhall.platform.mail.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.guildhall.platform.mail.SampleReports;
import org.guildhall.platform.mail.bounce.Returned.AutoReply;
import org.guildhall.platform.mail.bounce.Returned.Report;
import org.guildhall.platform.mail.bounce.Returned.Unknown;
import org.junit.jupiter.api.Test;

/// What mail systems write when a letter comes back.
class ReportReaderTest {
    private static final String TOKEN = "0123456789abcdefghijklmnov".substring(0, 25);

    @Test
    void a_report_tells_letter_status_and_words() throws Exception {
        var report = (Report) read(SampleReports.failed("bounces+" + TOKEN + "@example.com", ""));
        assertThat(report)
                .isEqualTo(
                        new Report(
                                Optional.of(TOKEN),
                                Optional.of("<0198@partners.example.com>"),
                                "failed",
                                "5.1.1",
                                "550 5.1.1 <mei@example.com>: Recipient address rejected: User"
                                        + " unknown in virtual mailbox table"));
        assertThat(report.isFailure() && report.isForGood()).isTrue();
    }

    @Test
    void of_several_readers_the_one_who_did_not_get_it_counts() throws Exception {
        var text =
                SampleReports.failed("bounces@example.com", "")
                        .replace(
                                "Final-Recipient: rfc822; mei@",
                                """
                                Final-Recipient: rfc822; li@example.com
                                Action: relayed
                                Status: 2.0.0

                                Final-Recipient: rfc822; mei@""");
        assertThat(((Report) read(text)).status()).isEqualTo("5.1.1");
        assertThat(((Report) read(text)).token()).isEmpty();
    }

    @Test
    void a_report_without_the_letters_head_is_known_by_its_address() throws Exception {
        var text =
                SampleReports.failed("bounces+" + TOKEN + "@example.com", "")
                        .replaceAll("(?m)^Message-ID: <0198.*\n", "");
        assertThat(((Report) read(text)).messageId()).isEmpty();
        assertThat(((Report) read(text)).token()).contains(TOKEN);
    }

    @Test
    void a_mailbox_that_is_full_for_now_is_no_failure_for_good() throws Exception {
        var report =
                (Report)
                        read(
                                SampleReports.failed("bounces@example.com", "")
                                        .replace("5.1.1", "4.2.2"));
        assertThat(report.isFailure()).isTrue();
        assertThat(report.isForGood()).isFalse();
    }

    @Test
    void a_report_with_signs_that_no_database_keeps_is_read_without_them() throws Exception {
        var text =
                SampleReports.failed("bounces@example.com", "<01\00098@partners.example.com>")
                        .replace("User", "Us\0er");
        var report = (Report) read(text);
        assertThat(report.messageId()).contains("<0198@partners.example.com>");
        assertThat(report.words()).contains("User unknown").doesNotContain("\0");
    }

    @Test
    void a_report_about_addresses_beyond_ascii_is_one_as_well() throws Exception {
        var text =
                SampleReports.failed("bounces@example.com", "")
                        .replace("message/delivery-status", "message/global-delivery-status")
                        .replace("text/rfc822-headers", "message/global-headers")
                        .replace("mei@example.com", "李@example.com");
        var report = (Report) read(text);
        assertThat(report.isForGood()).isTrue();
        assertThat(report.messageId()).contains("<0198@partners.example.com>");
    }

    @Test
    void an_absence_is_answered_by_nothing() throws Exception {
        assertThat(read(SampleReports.absence())).isEqualTo(new AutoReply());
    }

    @Test
    void what_a_person_writes_is_unknown() throws Exception {
        assertThat(read(SampleReports.person())).isEqualTo(new Unknown());
        assertThat(read("Subject: nothing at all\n\n")).isEqualTo(new Unknown());
    }

    private static Returned read(String text) throws Exception {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var session = Session.getInstance(new Properties());
        return ReportReader.read(new MimeMessage(session, new ByteArrayInputStream(bytes)));
    }
}
