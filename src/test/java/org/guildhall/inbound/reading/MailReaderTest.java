package org.guildhall.inbound.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What is read of mails as people, machines and broken programs write them.
class MailReaderTest {
    private static final String HEAD =
            "From: Mei Lin <Mei@Example.COM>\nMessage-ID: <1@example.com>\n";

    @Test
    void a_plain_mail_is_its_words() {
        var mail = read(HEAD + "To: desk@example.com\nSubject: Help\n\nIt does not work.\n");
        assertThat(mail.from()).contains(new Correspondent("mei@example.com", "Mei Lin"));
        assertThat(mail.messageId()).contains("<1@example.com>");
        assertThat(mail.addressed()).containsExactly("desk@example.com");
        assertThat(mail.text()).isEqualTo("It does not work.");
        assertThat(mail.automation()).isEqualTo(Automation.PERSON);
        assertThat(mail.whole()).isTrue();
    }

    @Test
    void a_name_in_any_script_leaves_the_address_whole() {
        var lixue = new Correspondent("lixue@yunqiao.example", "李雪");
        assertThat(from("\"李雪\" <lixue@yunqiao.example>")).contains(lixue);
        assertThat(from("=?utf-8?B?5p2O6Zuq?= <lixue@yunqiao.example>")).contains(lixue);
        assertThat(from("Ana Peña <ana@x.example>, Bär <b@y.example>"))
                .contains(new Correspondent("ana@x.example", "Ana Peña"));
    }

    private static Optional<Correspondent> from(String written) {
        return read("From: " + written + "\n\nHello.").from();
    }

    @Test
    void of_html_only_the_words_are_left_and_links_say_where_they_lead() {
        var mail =
                read(
                        HEAD
                                + """
                                Content-Type: text/html; charset=utf-8

                                <html><head><style>p{}</style><script>alert(1)</script></head><body><p>Hello&nbsp;there,
                                see <a href="https://evil.example/x">https://bank.example</a></p><div style="display: none">hidden</div>
                                <ul><li>one</li><li>two</li></ul><blockquote>old words</blockquote></body></html>
                                """);
        assertThat(mail.text())
                .isEqualTo(
                        """
                        Hello there, see https://bank.example <https://evil.example/x>

                        - one
                        - two""");
        assertThat(mail.quoted()).isEqualTo("> old words");
    }

    @Test
    void of_the_same_words_in_two_ways_the_plain_ones_are_read_and_files_are_kept() {
        var mail =
                read(
                        HEAD
                                + """
                                Content-Type: multipart/mixed; boundary=o

                                --o
                                Content-Type: multipart/alternative; boundary=i

                                --i
                                Content-Type: text/plain

                                Plain words
                                --i
                                Content-Type: text/html

                                <p>Other words</p>
                                --i--
                                --o
                                Content-Type: application/pdf; name="=?utf-8?B?5omA5pyJLnBkZg==?="
                                Content-Disposition: attachment
                                Content-Transfer-Encoding: base64

                                JVBERi0xLjc=
                                --o--
                                """);
        assertThat(mail.text()).isEqualTo("Plain words");
        assertThat(mail.enclosures()).hasSize(1);
        assertThat(mail.enclosures().getFirst().name()).isEqualTo("所有.pdf");
        assertThat(mail.enclosures().getFirst().content()).asString().isEqualTo("%PDF-1.7");
    }

    @Test
    void the_signature_of_a_mail_is_no_file_that_somebody_sent() {
        for (var signature : List.of("pkcs7-signature", "x-pkcs7-signature", "pgp-signature")) {
            var mail =
                    read(
                            HEAD
                                    + """
                                    Content-Type: multipart/signed; protocol="application/%1$s"; boundary=b

                                    --b
                                    Content-Type: text/plain

                                    Signed words.
                                    --b
                                    Content-Type: application/%1$s; name=smime.p7s
                                    Content-Disposition: attachment; filename=smime.p7s

                                    aGVsbG8=
                                    --b--
                                    """
                                            .formatted(signature));
            assertThat(mail.text()).isEqualTo("Signed words.");
            assertThat(mail.enclosures()).as(signature).isEmpty();
        }
    }

    @Test
    void a_charset_may_be_called_by_a_wrong_name_or_none() {
        var words = "我的域名";
        assertThat(said(words.getBytes(Charset.forName("GBK")), "gb2312")).isEqualTo(words);
        assertThat(said(words.getBytes(UTF_8), "iso-8859-1")).isEqualTo(words);
        assertThat(said(words.getBytes(UTF_8), "x-unheard-of")).isEqualTo(words);
        assertThat(said("Grüße".getBytes(ISO_8859_1), "us-ascii")).isEqualTo("Grüße");
        assertThat(said("テスト".getBytes(Charset.forName("ISO-2022-JP")), "iso-2022-jp"))
                .isEqualTo("テスト");
        assertThat(said(new byte[] {'a', 0, 'b'}, "utf-8")).isEqualTo("ab");
    }

    @Test
    void a_head_may_hold_bare_bytes() {
        var mail = read(HEAD + "Subject: Größe 你好\n\nx");
        assertThat(mail.subject()).isEqualTo("Größe 你好");
    }

    @Test
    void what_a_machine_wrote_says_so() {
        assertThat(automation("Auto-Submitted: auto-replied; owner-email=x"))
                .isEqualTo(Automation.ANSWERED);
        assertThat(automation("Auto-Submitted: no")).isEqualTo(Automation.PERSON);
        assertThat(automation("Auto-Submitted: auto-generated")).isEqualTo(Automation.GENERATED);
        assertThat(automation("X-Autoreply: yes")).isEqualTo(Automation.ANSWERED);
        assertThat(automation("Subject: Automatic reply: away")).isEqualTo(Automation.ANSWERED);
        assertThat(automation("Subject: 自动回复: 休假")).isEqualTo(Automation.ANSWERED);
        assertThat(automation("Precedence: bulk")).isEqualTo(Automation.BULK);
        assertThat(automation("List-Id: <a.example>")).isEqualTo(Automation.BULK);
        assertThat(automation("Return-Path: <>")).isEqualTo(Automation.GENERATED);
        assertThat(MailReader.read(bytes(HEAD + "\nx"), true).automation())
                .isEqualTo(Automation.GENERATED);
    }

    @Test
    void references_count_from_the_nearest() {
        var mail =
                read(HEAD + "References: <a@x> <b@x>\n\t<c@x>\nIn-Reply-To: <c@x> (a talk)\n\nx");
        assertThat(mail.references()).containsExactly("<c@x>", "<b@x>", "<a@x>");
    }

    @Test
    void thousands_of_parts_are_not_gone_through() {
        var nest = new StringBuilder(HEAD + "Subject: deep\n");
        for (var level = 0; level < 5000; level++) {
            nest.append("Content-Type: multipart/mixed; boundary=b").append(level);
            nest.append("\n\n--b").append(level).append('\n');
        }
        var mail = read(nest + "\nwords");
        assertThat(mail.whole()).isFalse();
        assertThat(mail.subject()).isEqualTo("deep");
    }

    @Test
    void the_same_mail_is_known_whichever_way_it_came() {
        var mail = HEAD + "Subject: a\n\nwords\n";
        assertThat(Fingerprint.of(bytes("Received: from mx\nDelivered-To: d@x\n" + mail + "\n")))
                .isEqualTo(Fingerprint.of(bytes(mail)));
        assertThat(Fingerprint.of(bytes(mail.replace("words", "other"))))
                .isNotEqualTo(Fingerprint.of(bytes(mail)));
    }

    @Property(tries = 300)
    void nothing_that_is_sent_makes_reading_fail(@ForAll byte[] noise, @ForAll boolean bounced) {
        var mail = MailReader.read(noise, bounced);
        assertThat(mail.text().chars())
                .noneMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t');
        assertThat(Fingerprint.of(noise)).hasSize(64);
    }

    private static Automation automation(String line) {
        return read(HEAD + line + "\n\nx").automation();
    }

    private static String said(byte[] words, String charset) {
        var mail =
                HEAD
                        + "Content-Type: text/plain; charset="
                        + charset
                        + "\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getEncoder().encodeToString(words);
        return read(mail).text();
    }

    private static ReadMail read(String mail) {
        return MailReader.read(bytes(mail), false);
    }

    private static byte[] bytes(String mail) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(mail.replace("\n", "\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }
}
