package org.guildhall.contract.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Upload.MediaKind;
import org.guildhall.platform.web.Invalid;
import org.junit.jupiter.api.Test;

/// Papers that were signed by hand, bound together.
class BindingTest {
    private static final int MANY = 64 * 1024 * 1024;

    @Test
    void several_papers_become_one() throws IOException {
        var whole = Binding.of(List.of(pdf(pages(1)), pdf(pages(3))));
        try (var document = Loader.loadPDF(whole)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
    }

    @Test
    void a_small_paper_that_unfolds_into_a_huge_one_is_broken() throws IOException {
        var folded = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(folded)) {
            for (var piece = 0; piece < 64; piece++) deflater.write(new byte[MANY / 64]);
        }
        for (var filter : List.of("/FlateDecode", "[/FlateDecode/LZWDecode]")) {
            assertRefused(table("/W[1 2 1]/Filter" + filter, folded.toByteArray()));
        }
        var wide = "/W[1 2 1]/DecodeParms<</Columns 50000000/Predictor 12>>/Filter/FlateDecode";
        assertRefused(table(wide, new byte[20]));
        assertRefused(table("/W[0 0 0]/Index[0 50000000]", new byte[20]));
    }

    private static void assertRefused(byte[] paper) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> Binding.of(List.of(pdf(paper)))).isInstanceOf(Invalid.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MANY);
    }

    private static Upload pdf(byte[] content) {
        return new Upload("paper.pdf", MediaKind.PDF, content);
    }

    private static byte[] pages(int many) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var page = 0; page < many; page++) document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] table(String how, byte[] stream) {
        var head = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
        var table = "<</Type/XRef/Size 4/Root 1 0 R" + how + "/Length " + stream.length + ">>";
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes(head + "2 0 obj\n" + table + "\nstream\n"));
        file.writeBytes(stream);
        file.writeBytes(bytes("\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
