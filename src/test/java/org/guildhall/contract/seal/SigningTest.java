package org.guildhall.contract.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.guildhall.contract.paper.ContractPaper;
import org.guildhall.contract.paper.PaperTest;
import org.guildhall.contract.paper.Tool;
import org.guildhall.platform.web.NotNow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {
    private static final Seals SEALS = SampleContract.seals();
    private static final byte[] SIGNED = SampleContract.signed(SEALS);

    @Test
    void the_contract_prints_both_names_the_sheet_and_its_hash() throws IOException {
        var text = PaperTest.text(SIGNED).replaceAll("\\s+", " ");

        assertThat(text).contains("杭州云帆科技有限公司 (Hangzhou Yunfan & Łódź Ltd.)", "浙江省杭州市西湖区文三路1号");
        assertThat(text)
                .contains("Decision sheet version 2", "SHA-256 " + SampleContract.SHEET_HASH);
        assertThat(text).contains("Gold {not a place}", "USD 120,000.00 a year");
        assertThat(text).containsPattern("Page 1 of [4-7]");
    }

    @Test
    void both_signatures_are_found_with_who_when_and_why() throws IOException {
        var found = SealedPdf.read(SIGNED, SEALS).orElseThrow();

        assertThat(found.good()).isTrue();
        assertThat(found.signatures())
                .extracting(
                        SignatureFinding::name, SignatureFinding::good, SignatureFinding::endsFile)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("李伟 Li Wei", true, false),
                        org.assertj.core.groups.Tuple.tuple("Zofia Łęcka", true, true));
        assertThat(found.signatures().getFirst().at()).contains(SampleContract.NOON);
        assertThat(found.signatures().getFirst().reason()).contains("CON-2026-00001");
        assertThat(found.signatures().getFirst().certificate())
                .contains("on behalf of the partner");
    }

    @Test
    void a_reader_of_the_page_sees_who_signed() throws Exception {
        try (var document = Loader.loadPDF(SIGNED)) {
            var shapes = document.getPage(document.getNumberOfPages() - 1).getAnnotations();
            assertThat(shapes).hasSize(2);
            assertThat(shapes).allMatch(shape -> shape.isPrinted() && !shape.isHidden());
        }
    }

    @Test
    void pdfsig_finds_both_signatures_valid_and_trusted(@TempDir Path folder) throws Exception {
        var judged = pdfsig(folder, SIGNED);

        assertThat(judged.split("Signature is Valid", -1)).hasSize(3);
        assertThat(judged.split("Certificate is Trusted", -1)).hasSize(3);
        assertThat(judged.split("ETSI.CAdES.detached", -1)).hasSize(3);
        assertThat(judged.split("Total document signed", -1)).hasSize(2);
    }

    @Test
    void one_changed_byte_is_found_by_us_and_by_pdfsig(@TempDir Path folder) throws Exception {
        var changed = SIGNED.clone();
        changed[changed.length / 4] ^= 1;

        assertThat(SealedPdf.read(changed, SEALS).map(SealedPdf::good))
                .isNotEqualTo(Optional.of(true));
        assertThat(pdfsig(folder, changed)).contains("Digest Mismatch");
    }

    @Test
    void every_changed_byte_is_found() {
        for (var position = 0; position < SIGNED.length; position += SIGNED.length / 60) {
            var changed = SIGNED.clone();
            changed[position] ^= 1;
            var judged = SealedPdf.read(changed, SEALS);
            assertThat(judged.map(SealedPdf::sha256)).isNotEqualTo(sha256(SIGNED));
            assertThat(judged.map(SealedPdf::good).orElse(false))
                    .as("byte " + position)
                    .isEqualTo(inAuthoritysCertificate(position));
        }
    }

    @Test
    void text_added_after_signing_is_found() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(SIGNED)) {
            var page = document.getPage(0);
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                new Ink(document, content).text("and one million more", 20, 100, 700, 400);
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        var judged = SealedPdf.read(out.toByteArray(), SEALS).orElseThrow();

        assertThat(judged.signatures()).allMatch(SignatureFinding::good).hasSize(2);
        assertThat(judged.signatures()).noneMatch(SignatureFinding::endsFile);
        assertThat(judged.good()).isFalse();
    }

    @Test
    void bytes_after_the_end_are_found() {
        var longer = java.util.Arrays.copyOf(SIGNED, SIGNED.length + 1);
        longer[SIGNED.length] = '\n';

        assertThat(SealedPdf.read(longer, SEALS).map(SealedPdf::good)).contains(false);
    }

    @Test
    void a_signature_of_somebody_else_is_not_ours() {
        var judged = SealedPdf.read(SIGNED, SampleContract.seals()).orElseThrow();

        assertThat(judged.signatures()).allMatch(SignatureFinding::intact);
        assertThat(judged.signatures()).noneMatch(SignatureFinding::ours);
        assertThat(judged.good()).isFalse();
    }

    @Test
    void a_drawn_signature_is_shown_as_drawn() throws IOException {
        var drawn = new ByteArrayOutputStream();
        var picture = new BufferedImage(400, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.drawLine(10, 100, 390, 20);
        pen.dispose();
        ImageIO.write(picture, "png", drawn);
        var paper =
                ContractPaper.print("CON-2026-00001", SampleContract.draft(), SampleContract.FORM);

        var signed =
                new Signing(SEALS, Optional.empty())
                        .sign(paper, SampleContract.partner(Optional.of(drawn.toByteArray())));

        assertThat(SealedPdf.read(signed, SEALS).map(SealedPdf::good)).contains(true);
        assertThat(new String(signed, StandardCharsets.ISO_8859_1)).contains("/Width 400");
    }

    @Test
    void while_the_service_is_away_it_is_signed_without_a_stamp_only_where_stamps_are_optional()
            throws IOException {
        try (var service = new SampleTimeStampService()) {
            service.isAway(true);
            var paper =
                    ContractPaper.print(
                            "CON-2026-00001", SampleContract.draft(), SampleContract.FORM);
            var inscription = SampleContract.partner(Optional.empty());
            var optional = new Signing(SEALS, Optional.of(service.stamping(false)));
            var required = new Signing(SEALS, Optional.of(service.stamping(true)));

            var found = SealedPdf.read(optional.sign(paper, inscription), SEALS).orElseThrow();

            assertThat(found.good()).isTrue();
            assertThat(found.signatures().getFirst().stamped()).isEmpty();
            assertThatThrownBy(() -> required.sign(paper, inscription)).isInstanceOf(NotNow.class);
        }
    }

    @Test
    void a_configured_service_stamps_the_time() throws IOException {
        try (var service = new SampleTimeStampService()) {
            var paper =
                    ContractPaper.print(
                            "CON-2026-00001", SampleContract.draft(), SampleContract.FORM);
            var stamped =
                    new Signing(SEALS, Optional.of(service.stamping(true)))
                            .sign(paper, SampleContract.partner(Optional.empty()));
            var found = SealedPdf.read(stamped, SEALS).orElseThrow();

            assertThat(found.good()).isTrue();
            assertThat(found.signatures().getFirst().stamped())
                    .get(org.assertj.core.api.InstanceOfAssertFactories.INSTANT)
                    .isCloseTo(
                            Instant.now(),
                            org.assertj.core.api.Assertions.within(60, ChronoUnit.SECONDS));
        }
    }

    @Test
    void what_is_no_pdf_is_not_judged() {
        assertThat(SealedPdf.read("<html>".getBytes(StandardCharsets.UTF_8), SEALS)).isEmpty();
        assertThat(SealedPdf.read(new byte[0], SEALS)).isEmpty();
        assertThat(SealedPdf.read("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8), SEALS))
                .isEmpty();
    }

    @Test
    void a_small_file_does_not_unfold_into_a_huge_one() throws IOException {
        var many = 64 * 1024 * 1024;
        var folded = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(folded)) {
            for (var piece = 0; piece < 64; piece++) deflater.write(new byte[many / 64]);
        }
        var table =
                "/Type/XRef/Size 4/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length " + folded.size();
        var head = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes(head + "2 0 obj\n<<" + table + ">>\nstream\n"));
        file.writeBytes(folded.toByteArray());
        file.writeBytes(bytes("\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n"));

        assertThat(allocatedBy(() -> SealedPdf.read(file.toByteArray(), SEALS))).isLessThan(many);
    }

    @Test
    void what_is_nested_without_end_or_signed_without_end_is_only_looked_at() {
        var signature = "<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>\n";
        var nested = "7 0 obj\n<</ByteRange" + "[".repeat(400_000) + "]>>\n";
        var odd = "7 0 obj\n<</Type/Sig/ByteRange 5>>\n8 0 obj\n<</ByteRange[/A/B/C/D]>>\n";

        assertThat(judged(nested)).contains(false);
        assertThat(judged(odd)).contains(false);
        assertThat(judged(("9 0 obj\n" + signature).repeat(3))).contains(false);
        assertThat(judged(("9 0 obj\n" + signature).repeat(10_000))).isEmpty();
    }

    private static Optional<Boolean> judged(String objects) {
        var file = bytes("%PDF-1.7\n" + objects + "startxref\n0\n%%EOF\n");
        return SealedPdf.read(file, SEALS).map(SealedPdf::good);
    }

    private static long allocatedBy(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_contract_without_signature_is_not_good() {
        var paper =
                ContractPaper.print("CON-2026-00001", SampleContract.draft(), SampleContract.FORM);

        assertThat(SealedPdf.read(paper, SEALS).map(SealedPdf::good)).contains(false);
    }

    @Test
    void seals_open_with_their_password_only() {
        var store = SealFoundry.pkcs12("Alibaba Cloud", Instant.now(), "right".toCharArray());

        assertThatThrownBy(() -> KeyStoreSeals.open(store, "wrong".toCharArray()))
                .hasMessageContaining("can't be opened");
    }

    private static Optional<String> sha256(byte[] file) {
        return Optional.of(SealedPdf.fingerprint(file));
    }

    /// The copies of the authority's certificate in the file are for convenience, nothing depends
    /// on them.
    private static boolean inAuthoritysCertificate(int position) {
        try {
            var authority = SEALS.authority().getEncoded();
            var copy = java.util.HexFormat.of().withUpperCase().formatHex(authority);
            var file = new String(SIGNED, StandardCharsets.ISO_8859_1);
            var from = file.lastIndexOf(copy, position);
            return from >= 0 && position < from + copy.length();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pdfsig(Path folder, byte[] pdf) throws Exception {
        var file = folder.resolve("contract.pdf");
        Files.write(file, pdf);
        Files.write(folder.resolve("authority.der"), SEALS.authority().getEncoded());
        var database = "sql:" + folder;
        Tool.run("certutil", "-N", "-d", database, "--empty-password");
        Tool.run(
                "certutil",
                "-A",
                "-d",
                database,
                "-n",
                "authority",
                "-t",
                "CT,CT,CT",
                "-i",
                folder.resolve("authority.der").toString());
        return Tool.run("pdfsig", "-nssdir", folder.toString(), file.toString());
    }
}
