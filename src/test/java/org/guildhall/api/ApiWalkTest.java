package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.TrainedReseller;
import org.junit.jupiter.api.Test;

/// A company's whole way by programs alone: partner, business developer and signatory each with a
/// token.
class ApiWalkTest {
    private static final String ALL = "/api/v1/applications";

    private final Installation guildhall = Installation.get();
    private final Persona owner =
            guildhall.crowd().verifiedOwner("Olga Owner", "By Program Pty Ltd");
    private final Program partner = Program.of(guildhall, owner);
    private final Program developer =
            Program.of(guildhall, guildhall.crowd().staff("Bo Developer", Role.BD));
    private final Program signatory =
            Program.of(guildhall, guildhall.crowd().staff("Sigrid Signatory", Role.SIGNATORY));

    @Test
    void from_the_first_request_to_the_signed_contract() {
        var path = agreed("reseller");

        sign(path + "/contract");
        assertThat(partner.get(path).text("stage")).isIn("SIGNED", "ACTIVE");
        var paper = partner.get(path + "/contract/document");
        assertThat(new String(paper.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(sheets(path)).containsExactly("CORRECTED", "CONFIRMED");
    }

    @Test
    void on_to_the_open_console_where_the_programme_has_a_checklist_before_it() {
        var path = agreed(TrainedReseller.load(guildhall));
        sign(path + "/contract");
        guildhall.clock().set(guildhall.clock().instant().plus(Duration.ofDays(1)));
        var here = path + "/activation";
        var list = partner.get(here);
        assertThat(list.text("waits_for")).as(list.toString()).isEqualTo("PARTNER");
        assertThat(list.toString())
                .contains("\"code\":\"people\",\"label\":\"People are invited\"")
                .contains("\"by\":\"PARTNER\",\"yours\":true", "\"by\":\"BD\",\"yours\":false");

        var billing = json(Map.of("item", "billing"));
        var people = json(Map.of("item", "people"));
        assertThat(partner.post(here, list.tag(), billing).status()).isEqualTo(403);
        assertThat(developer.post(here, list.tag(), people).status()).isEqualTo(403);
        var unknown = partner.post(here, list.tag(), json(Map.of("item", "nothing")));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.toString()).contains("/item");
        var set = partner.post(here, list.tag(), people);
        assertThat(set.toString()).contains("\"by\":\"Olga Owner\"");
        assertThat(partner.post(here, list.tag(), people).status()).isEqualTo(412);
        var taken = partner.delete(here + "/people", set.tag());
        assertThat(taken.toString()).doesNotContain("\"by\":\"Olga Owner\"");
        var again = partner.post(here, taken.tag(), people);
        assertThat(again.text("waits_for")).as(again.toString()).isEqualTo("VENDOR");

        var opened = developer.post(here, again.tag(), billing);
        assertThat(opened.json().path("complete").asBoolean()).as(opened.toString()).isTrue();
        stage(partner.get(path), 200, "ACTIVE");
        assertThat(developer.delete(here + "/billing", opened.tag()).status()).isIn(409, 412);
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "Looking On Pty Ltd");
        assertThat(Program.of(guildhall, stranger).get(here).status()).isEqualTo(404);
    }

    private String agreed(String programme) {
        var begun = stage(partner.post(ALL, json(Map.of("programme", programme))), 201, "DRAFT");
        var path = ALL + "/" + begun.text("id");
        fillIn(path);
        stage(partner.post(path + "/submission", tag(path), "{}"), 200, "UNDER_REVIEW");

        stage(developer.post(path + "/review", tag(path), ""), 200, "UNDER_REVIEW");
        stage(developer.post(path + "/approval", tag(path), checklist()), 200, "QUALIFIED");
        offer(path);
        var asked = "{\"words\":\"More on compute.\",\"by_field\":{\"commitment\":\"Less.\"}}";
        stage(
                partner.post(path + "/decision-sheets/1/correction", tag(path), asked),
                200,
                "IN_CORRECTION");
        offer(path);
        assertThat(partner.post(path + "/decision-sheets/1/confirmation", tag(path), "").status())
                .isEqualTo(409);
        stage(
                partner.post(path + "/decision-sheets/2/confirmation", tag(path), ""),
                200,
                "AWAITING_CONTRACT");
        stage(developer.post(path + "/contract", tag(path), "{}"), 200, "AWAITING_CONTRACT");
        return path;
    }

    private void fillIn(String path) {
        var values = new LinkedHashMap<>(ProgrammeSamples.application());
        values.put("contactEmail", List.of(owner.email()));
        values.put("mainUid", List.of(guildhall.crowd().account(owner).uid().value()));
        stage(
                partner.put(path + "/answers", tag(path), json(Map.of("values", values))),
                200,
                "DRAFT");
        stage(partner.post(path + "/contact-codes", ""), 200, "DRAFT");
        var code = new Letters(guildhall.mail()).code(owner.email());
        var confirmed = partner.post(path + "/contact-confirmation", json(Map.of("code", code)));
        assertThat(stage(confirmed, 200, "DRAFT").text("contact_email")).isEqualTo(owner.email());
    }

    private void offer(String path) {
        var values = new LinkedHashMap<>(ProgrammeSamples.terms());
        values.put("mainUid", List.of(guildhall.crowd().account(owner).uid().value()));
        var body = json(Map.of("values", values));
        stage(developer.post(path + "/decision-sheets", tag(path), body), 200, "TERMS_OFFERED");
    }

    private void sign(String contract) {
        assertThat(partner.post(contract + "/signing-codes", "").status()).isEqualTo(200);
        var code = new Letters(guildhall.mail()).code(owner.email(), "Signing code: ");
        var body = Map.of("code", code, "name", owner.name(), "consent", true);
        var signed = partner.post(contract + "/signatures", tag(contract), json(body));
        assertThat(signed.text("state")).as(signed.toString()).isEqualTo("SIGNED_BY_PARTNER");
        var complete = signatory.post(contract + "/countersignature", signed.tag(), "{}");
        assertThat(complete.text("state")).as(complete.toString()).isEqualTo("COMPLETED");
    }

    private List<String> sheets(String path) {
        return partner.get(path + "/decision-sheets")
                .json()
                .path("data")
                .valueStream()
                .map(sheet -> sheet.path("state").asString())
                .toList();
    }

    private String tag(String path) {
        return developer.get(path).tag();
    }

    private static String checklist() {
        var items =
                ProgrammeSamples.reseller().checklist().stream().map(ChecklistItem::code).toList();
        return json(Map.of("checklist", items));
    }

    private static Said stage(Said said, int status, String stage) {
        assertThat(said.status()).as(said.toString()).isEqualTo(status);
        assertThat(said.text("stage")).isEqualTo(stage);
        return said;
    }
}
