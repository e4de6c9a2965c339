package org.guildhall.contract.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class PaperTest {
    private static final String NAMES =
            "Łódź Żabka Sp. z o.o. · Ålesund \"ff fi ffi\" · ООО «Ромашка» · Ελληνική Α.Ε.";

    @Test
    void text_copied_from_a_contract_has_the_code_points_that_went_in() throws IOException {
        var chinese = "杭州云帆科技有限公司（示范） 龙门 里立見 〇";

        var text = text(Paper.print(page("<p>{value}</p>", chinese + " " + NAMES)));

        assertThat(text.replace('\n', ' ')).contains(chinese.split(" ")).contains("龙门 里立見 〇");
        assertThat(text.replace('\n', ' ')).contains("Łódź Żabka Sp. z o.o.").contains("ff fi ffi");
        assertThat(text).contains("ООО «Ромашка»").contains("Ελληνική Α.Ε.");
    }

    @Test
    void another_program_reads_the_same_text(@TempDir Path folder) throws Exception {
        var file = folder.resolve("contract.pdf");
        Files.write(file, Paper.print(page("<p>{value}</p>", "示意图：杭州云帆科技有限公司 Łukasz Źrebak")));

        assertThat(Tool.run("pdftotext", file.toString(), "-"))
                .contains("示意图：杭州云帆科技有限公司 Łukasz Źrebak");
        assertThat(Tool.run("pdffonts", file.toString())).doesNotContain(" no  ");
    }

    @Test
    void a_name_is_text_and_never_markup() throws IOException {
        var name = "Smith & Sons <b>\"Ltd\"</b> ]]> <script>alert(1)</script>";

        assertThat(text(Paper.print(page("<p>{value}</p>", name))).replace('\n', ' '))
                .contains(name);
    }

    @Test
    void a_sign_without_a_glyph_is_named_by_its_code_point() {
        assertThat(Typeface.printable("Acme \uD83D\uDE00")).isEqualTo("Acme [U+1F600]");
        assertThat(Typeface.printable("ﬁrst\u0000\tＡ")).isEqualTo("first  Ａ");
        assertThat(Typeface.printable("Cafe\u0301\u200B")).isEqualTo("Café");
    }

    @Test
    void the_printer_fetches_nothing() throws IOException {
        var requests = new AtomicInteger();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> requests.incrementAndGet());
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var hostile =
                    "<style>@import url('%1$s/a.css'); p { background: url('%1$s/b.png') }</style>"
                                    .formatted(address)
                            + "<p><img src='%1$s/c.png' alt=''/><img src='file:///etc/passwd' alt=''/></p>"
                                    .formatted(address)
                            + "<object data='%1$s/d.pdf' type='application/pdf'></object>"
                                    .formatted(address)
                            + "<p>{value}</p>";

            assertThat(text(Paper.print(page(hostile, "still printed")))).contains("still printed");
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_form_with_a_document_type_or_an_unknown_placeholder_is_refused() {
        assertThatThrownBy(
                        () ->
                                form(
                                        "<!DOCTYPE html [<!ENTITY x SYSTEM"
                                                + " 'file:///etc/passwd'>]><html"
                                                + " xmlns='http://www.w3.org/1999/xhtml'>&x;</html>",
                                        Map.of()))
                .hasMessageContaining("not well-formed");
        assertThatThrownBy(() -> form("<html>{unknown.thing}</html>", Map.of()))
                .hasMessageContaining("{unknown.thing}");
    }

    @Test
    void two_threads_share_the_typefaces() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<String> print =
                    () ->
                            text(
                                    Paper.print(
                                            page(
                                                    "<p>{value}</p>",
                                                    "云帆科技 Łódź " + "甲乙丙丁".repeat(40))));
            var texts = threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> print).toList());
            var first = texts.getFirst().get();
            assertThat(first).contains("云帆科技 Łódź");
            for (var text : texts) {
                assertThat(text.get()).isEqualTo(first);
            }
        }
    }

    private static org.w3c.dom.Document page(String body, String value) throws IOException {
        return form(
                        "<html"
                                + " xmlns='http://www.w3.org/1999/xhtml'><head><title>Test</title><style>body"
                                + " { font-family: 'Latin', 'Chinese' }</style></head><body>"
                                + body
                                + "</body></html>",
                        Map.of("value", value))
                .document();
    }

    private static PaperForm form(String xhtml, Map<String, String> values) throws IOException {
        return PaperForm.read(
                new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)), values);
    }

    public static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
