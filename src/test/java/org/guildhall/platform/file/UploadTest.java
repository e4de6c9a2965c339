package org.guildhall.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.guildhall.platform.file.Upload.MediaKind;
import org.guildhall.support.Crowd;
import org.junit.jupiter.api.Test;

/// What a file is, told by its bytes.
class UploadTest {
    @Test
    void a_conversation_takes_logs_and_other_words_and_names_them_as_text() {
        var log =
                Upload.attachment(
                        "smtp.log", "12:00 \u001b[31m550\u001b[0m 拒绝\r\n".getBytes(UTF_8));
        assertThat(log.kind()).isEqualTo(MediaKind.TEXT);
        assertThat(log.name()).isEqualTo("smtp.log");
        var page = Upload.attachment("C:\\x\\page.html", "<script>1</script>".getBytes(UTF_8));
        assertThat(page.kind()).isEqualTo(MediaKind.TEXT);
        assertThat(page.name()).isEqualTo("page.html.txt");
        assertThat(Upload.attachment("paper.txt", Crowd.PDF).kind()).isEqualTo(MediaKind.PDF);
    }

    @Test
    void what_is_no_text_is_refused_whatever_its_name() {
        assertRefused("a.txt", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertRefused("a.txt", "Größe".getBytes(Charset.forName("windows-1252")));
        assertRefused("a.txt", new byte[] {'a', 0, 'b', 0});
        assertRefused("empty.txt", new byte[0]);
    }

    @Test
    void a_document_has_up_to_twenty_megabytes() {
        var largest = Arrays.copyOf(Crowd.PDF, 20 * 1024 * 1024);
        assertThat(Upload.of("scan.pdf", largest).kind()).isEqualTo(MediaKind.PDF);
        assertThatThrownBy(
                        () -> Upload.of("scan.pdf", Arrays.copyOf(Crowd.PDF, largest.length + 1)))
                .hasMessageContaining("platform.upload.large");
    }

    @Test
    void a_long_name_keeps_its_ending_and_every_script_its_letters() {
        var wordy = Upload.of("extract ".repeat(20) + "of 2026.pdf", Crowd.PDF).name();
        assertThat(wordy).hasSize(120).startsWith("extract extract").endsWith(".pdf");
        var pictures = Upload.of("𠮷".repeat(70) + ".pdf", Crowd.PDF).name();
        assertThat(pictures).hasSizeLessThanOrEqualTo(120).endsWith("𠮷.pdf");
        assertThat(Upload.of("می\u200cخواهم.pdf", Crowd.PDF).name()).isEqualTo("می\u200cخواهم.pdf");
        assertThat(Upload.of("gpj\u202efdp.pdf", Crowd.PDF).name()).isEqualTo("gpj_fdp.pdf");
    }

    @Test
    void a_document_is_never_text() {
        assertThatThrownBy(() -> Upload.of("letter.pdf", "Dear all".getBytes(UTF_8)))
                .hasMessageContaining("platform.upload.kind");
    }

    private static void assertRefused(String name, byte[] content) {
        assertThatThrownBy(() -> Upload.attachment(name, content))
                .hasMessageContaining("platform.upload");
    }
}
