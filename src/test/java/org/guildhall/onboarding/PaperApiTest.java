package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Visit.File;
import org.junit.jupiter.api.Test;

/// A contract on paper by programs alone: downloaded, handed in as a scan, returned, handed in
/// again, accepted, and signed by the vendor likewise.
class PaperApiTest {
    private static final String ALL = "/api/v1/contracts";

    private final Installation guildhall = Installation.get();
    private final Agreed agreed = Agreed.company();
    private final Program partner = Program.of(guildhall, agreed.owner());
    private final Program developer = Program.of(guildhall, agreed.bd());
    private final Program signatory = Program.of(guildhall, agreed.signatory());
    private final String application = "/api/v1/applications/" + agreed.id().value();
    private final String contract = application + "/contract";
    private final String today =
            LocalDate.ofInstant(guildhall.clock().instant(), ZoneId.of("Asia/Singapore"))
                    .toString();

    @Test
    void both_sign_on_paper_and_hand_in_what_they_signed() {
        onPaper();
        var paper = partner.get(contract + "/document").bytes();
        var seen = partner.get(contract);
        assertThat(seen.toString()).contains("\"SCAN\"").doesNotContain("\"SIGN\"");
        var scan = List.of(pdf("signed.pdf", paper));
        var handedIn = partner.form(contract + "/scans", seen.tag(), "scan-once", Map.of(), scan);
        assertThat(handedIn.text("state")).as(handedIn.toString()).isEqualTo("SCANNED");
        var twice = partner.form(contract + "/scans", seen.tag(), "scan-once", Map.of(), scan);
        assertThat(twice.response().headers().firstValue("Idempotent-Replayed")).hasValue("true");
        var other = List.of(pdf("other.pdf", paper));
        assertThat(
                        partner.form(contract + "/scans", seen.tag(), "scan-once", Map.of(), other)
                                .status())
                .isEqualTo(422);

        var why = json(Map.of("reason", "Page 4 is missing."));
        var back = developer.post(contract + "/return", handedIn.tag(), why);
        assertThat(back.text("state")).as(back.toString()).isEqualTo("VIEWED");
        var again = partner.form(contract + "/scans", back.tag(), Map.of(), scan);
        assertThat(again.text("state")).as(again.toString()).isEqualTo("SCANNED");
        var one = ALL + "/" + again.text("id");
        assertThat(developer.get(one + "/files/scan").bytes()).isEqualTo(paper);
        assertThat(developer.get(one + "/files/printed").status()).isEqualTo(200);
        assertThat(developer.get(one + "/files/certificate").status()).isEqualTo(404);
        var early = Map.of("name", "Olga Owner", "signed", "2020-01-01");
        var refused = developer.post(contract + "/acceptance", again.tag(), json(early));
        assertThat(refused.toString()).startsWith("422").contains("\"/signed\"");
        var read = json(Map.of("name", "Olga Owner", "signed", today));
        assertThat(partner.post(contract + "/acceptance", again.tag(), read).status())
                .isEqualTo(403);
        var accepted = developer.post(contract + "/acceptance", again.tag(), read);
        assertThat(accepted.text("state")).as(accepted.toString()).isEqualTo("SIGNED_BY_PARTNER");

        var fields = Map.of("name", "Sigrid Signatory", "signed", today);
        var nothing = signatory.form(contract + "/signed-paper", accepted.tag(), fields, List.of());
        assertThat(nothing.toString()).startsWith("422").contains("\"/scan\"");
        var past = new LinkedHashMap<>(fields);
        past.put("effective_on", "2020-01-01");
        var tooEarly = signatory.form(contract + "/signed-paper", accepted.tag(), past, scan);
        assertThat(tooEarly.toString()).startsWith("422").contains("\"/effective_on\"");
        var both = signatory.form(contract + "/signed-paper", accepted.tag(), fields, scan);
        assertThat(both.text("state")).as(both.toString()).isEqualTo("COMPLETED");
        assertThat(both.text("effective_on")).isNotEmpty();
        assertThat(partner.get(application).text("stage")).isIn("SIGNED", "ACTIVE");
        assertThat(partner.get(one + "/files/certificate").status()).isEqualTo(200);
    }

    @Test
    void what_is_no_scan_is_refused_whatever_it_is_called() {
        onPaper();
        var tag = partner.get(contract).tag();
        var words = new File("scan", "scan.pdf", "application/pdf", new byte[] {'n', 'o'});
        var refused = partner.form(contract + "/scans", tag, Map.of(), List.of(words));
        assertThat(refused.toString()).startsWith("422").contains("\"/scan\"");
        var large = new File("scan", "scan.pdf", "application/pdf", new byte[21_000_000]);
        assertThat(partner.form(contract + "/scans", tag, Map.of(), List.of(large)).status())
                .isEqualTo(413);
        assertThat(
                        partner.form(contract + "/refusal", tag, Map.of("reason", "x"), List.of())
                                .status())
                .isEqualTo(415);
        assertThat(partner.post(contract + "/scans", tag, "{}").status()).isEqualTo(422);
        assertThat(partner.get(contract).text("state")).isEqualTo("SENT");
    }

    @Test
    void contracts_are_listed_for_whom_they_are() {
        onPaper();
        var mine = partner.get(ALL).json().path("data");
        assertThat(mine).hasSize(1);
        var id = mine.get(0).path("id").asString();
        assertThat(partner.get(ALL + "/" + id).text("route")).isEqualTo("PAPER");
        var number = mine.get(0).path("number").asString();
        assertThat(developer.get(ALL + "?q=" + number + "&state=SENT").toString()).contains(id);
        var of = developer.get(ALL + "?application=" + agreed.id().value());
        assertThat(of.json().path("data")).hasSize(1);
        assertThat(developer.get(ALL + "?state=COMPLETED&q=" + number).json().path("data"))
                .isEmpty();
        assertThat(developer.get(ALL + "?state=ODD").toString())
                .startsWith("422")
                .contains("/state");
        assertThat(developer.get(ALL + "?application=odd").status()).isEqualTo(422);
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "Strange Paper Pty Ltd");
        var theirs = Program.of(guildhall, stranger);
        assertThat(theirs.get(ALL).json().path("data")).isEmpty();
        assertThat(theirs.get(ALL + "/" + id).status()).isEqualTo(404);
        assertThat(theirs.get(ALL + "/" + id + "/document").status()).isEqualTo(404);
        var agent = guildhall.crowd().staff("Ana Agent", Role.SUPPORT_AGENT);
        assertThat(Program.of(guildhall, agent).get(ALL).status()).isEqualTo(403);
    }

    private void onPaper() {
        var sent = post(contract, json(Map.of("route", "PAPER")));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
    }

    private Said post(String path, String body) {
        return developer.post(path, developer.get(application).tag(), body);
    }

    private static File pdf(String name, byte[] content) {
        return new File("scan", name, "application/pdf", content);
    }
}
