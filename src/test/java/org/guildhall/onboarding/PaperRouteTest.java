package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.verify.ContractChecks;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// A contract on paper: downloaded, signed by hand, handed in as a scan, compared, and signed by
/// the vendor likewise.
class PaperRouteTest {
    private final Installation guildhall = Installation.get();
    private final Agreed agreed = Agreed.company();
    private final Visit desk = guildhall.crowd().signedIn(agreed.bd());
    private final Visit owner = guildhall.crowd().signedIn(agreed.owner());
    private final String today =
            LocalDate.ofInstant(guildhall.clock().instant(), ZoneId.of("Asia/Singapore"))
                    .toString();

    @Test
    void both_sign_on_paper_and_the_contract_is_in_force() throws Exception {
        var contract = onPaper();
        assertThat(agreed.letter(agreed.owner(), "Download it, print it")).contains("CON-");
        assertThat(words(contract, FileKind.PRINTED))
                .contains("to be signed on paper", "Each party signs below by hand");

        var handedIn = handIn(contract, picture("one.png"), picture("two.png"));
        assertThat(handedIn.status()).isEqualTo(303);
        agreed.letter(agreed.bd(), "Compare it with the contract");
        var comparison = desk.get("/desk" + contract + "/comparison").page();
        assertThat(comparison.select("[data-document]").eachAttr("data-document"))
                .containsExactly(
                        "/desk" + contract + "/printed.pdf", "/desk" + contract + "/scan.pdf");
        assertThat(accept(contract, "Olga Owner", today).status()).isEqualTo(303);

        agreed.letter(agreed.signatory(), "needs the signature of Alibaba Cloud");
        var signatory = guildhall.crowd().signedIn(agreed.signatory());
        assertThat(signatory.get("/desk" + contract + "/comparison").page().title())
                .contains("Sign contract CON-");
        assertThat(conclude(signatory, contract).status()).isEqualTo(303);

        assertThat(agreed.application().stage()).isEqualTo(Stage.SIGNED);
        assertThat(words(contract, FileKind.CERTIFICATE))
                .contains(
                        "was signed on paper",
                        "Scan of the signed paper handed in",
                        "Olga Owner, on paper, dated " + today,
                        "Sigrid Signatory, on paper, dated " + today,
                        "In force from");
        var finished = file(contract, FileKind.COMPLETED);
        var verdict = guildhall.front(ContractChecks.class).file(finished);
        assertThat(verdict).isInstanceOf(ContractChecks.Genuine.class);
        assertThat(((ContractChecks.Genuine) verdict).pdf().good()).isTrue();
    }

    @Test
    void a_scan_that_will_not_do_is_returned_with_the_reason_and_another_follows() {
        var contract = onPaper();
        handIn(contract, picture("one.png"));

        var answer =
                Agreed.postFrom(
                        desk,
                        "/desk" + contract + "/comparison",
                        "/desk" + contract,
                        "/return",
                        "reason",
                        "Page 4 is missing.");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(agreed.letter(agreed.owner(), "won't do")).contains("Page 4 is missing.");
        assertThat(owner.get("/portal" + contract).body())
                .contains("Your last scan was returned", "Page 4 is missing.");
        assertThat(home()).contains("was returned. Read why, and hand in another");
        for (var page : List.of(owner.get("/portal" + contract), desk.get("/desk" + contract))) {
            assertThat(page.page().select("main .chip").eachText())
                    .contains("Signed paper returned")
                    .doesNotContain("Viewed");
        }
        assertThat(handIn(contract, picture("all.png")).status()).isEqualTo(303);
        assertThat(home()).contains("We compare your signed paper");
        assertThat(owner.get("/portal" + contract).body())
                .doesNotContain("Your last scan was returned");
    }

    @Test
    void until_a_scan_is_accepted_the_checksum_is_that_of_the_contract_and_both_see_the_scan() {
        var contract = onPaper();
        assertThat(home()).contains("Print it, sign it on paper and hand in the scan");
        var sent = checksum(contract);

        handIn(contract, picture("one.png"));

        assertThat(checksum(contract)).isEqualTo(sent);
        for (var address : List.of("/portal" + contract, "/desk" + contract)) {
            var visit = address.startsWith("/portal") ? owner : desk;
            assertThat(visit.get(address).page().select("main a").eachAttr("href"))
                    .contains(address + "/scan.pdf");
        }
        accept(contract, "Olga Owner", today);
        assertThat(checksum(contract)).isNotEqualTo(sent);
    }

    @Test
    void what_is_no_scan_is_refused_and_nothing_changes() {
        var contract = onPaper();
        var text = "just words, whatever the name".getBytes(StandardCharsets.UTF_8);

        var words = handIn(contract, new Visit.File("scan", "scan.pdf", "application/pdf", text));
        var broken =
                handIn(
                        contract,
                        new Visit.File("scan", "scan.pdf", "application/pdf", brokenPdf()));
        var nothing = handIn(contract);

        assertThat(words.status()).isEqualTo(422);
        assertThat(broken.status()).isEqualTo(422);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(owner.get("/portal" + contract + "/scan.pdf").status()).isEqualTo(404);
    }

    @Test
    void the_date_of_a_signature_is_neither_before_the_sending_nor_to_come() {
        var contract = onPaper();
        handIn(contract, picture("one.png"));

        var early = accept(contract, "Olga Owner", "2020-01-01");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select("#problem-signed").text()).doesNotContain(today);
        assertThat(accept(contract, "Olga Owner", "2039-01-01").status()).isEqualTo(422);
        assertThat(accept(contract, "", today).status()).isEqualTo(422);
        assertThat(accept(contract, "Olga Owner", today).status()).isEqualTo(303);
        assertThat(accept(contract, "Olga Owner", today).status()).isEqualTo(409);
    }

    @Test
    void a_contract_on_paper_is_not_signed_electronically_and_no_other_route_is_open() {
        var contract = onPaper();
        assertThat(owner.post("/portal" + contract + "/code", Fields.of()).status()).isEqualTo(409);
        var other = Agreed.company();

        var closed =
                Agreed.post(
                        guildhall.crowd().signedIn(other.bd()),
                        "/desk/applications/" + other.id().value(),
                        "/contract",
                        "route",
                        "OUTSIDE");

        assertThat(closed.status()).isEqualTo(422);
        assertThat(other.application().agreement().contract()).isEmpty();
    }

    private String home() {
        return owner.get("/portal").page().text();
    }

    private String checksum(String contract) {
        return owner.get("/portal" + contract).page().select("dt:contains(SHA-256) + dd").text();
    }

    private String onPaper() {
        return agreed.sendContract(desk, "PAPER");
    }

    private Visit.Answer handIn(String contract, Visit.File... files) {
        var page = "/portal" + contract;
        var version = version(owner, page, "/scan");
        return owner.upload(page + "/scan", Map.of("version", version), List.of(files));
    }

    private Visit.Answer accept(String contract, String name, String day) {
        return Agreed.postFrom(
                desk,
                "/desk" + contract + "/comparison",
                "/desk" + contract,
                "/acceptance",
                "name",
                name,
                "signed",
                day);
    }

    private Visit.Answer conclude(Visit signatory, String contract) {
        var page = "/desk" + contract;
        var fields =
                Map.of(
                        "version",
                        version(signatory, page + "/comparison", "/signed-paper"),
                        "name",
                        "Sigrid Signatory",
                        "signed",
                        today);
        return signatory.upload(page + "/signed-paper", fields, List.of(picture("both.png")));
    }

    private static String version(Visit visit, String page, String below) {
        var field =
                visit.get(page)
                        .page()
                        .selectFirst("form[action$=" + below + "] input[name=version]");
        return field == null ? "0" : field.attr("value");
    }

    private byte[] file(String contract, FileKind kind) {
        var id = UUID.fromString(contract.substring(contract.lastIndexOf('/') + 1));
        return guildhall
                .front(Contracts.class)
                .file(new ContractId(id), kind, guildhall.crowd().caller(agreed.owner()))
                .content();
    }

    private String words(String contract, FileKind kind) throws IOException {
        try (var document = Loader.loadPDF(file(contract, kind))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static byte[] brokenPdf() {
        return "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static Visit.File picture(String name) {
        var picture = new BufferedImage(300, 420, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.drawString("signed: " + name, 40, 200);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Visit.File("scan", name, "image/png", out.toByteArray());
    }
}
