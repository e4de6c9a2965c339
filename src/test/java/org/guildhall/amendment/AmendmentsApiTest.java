package org.guildhall.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Role;
import org.guildhall.onboarding.Agreed;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Terms that change after activation, by programs alone.
class AmendmentsApiTest {
    private static final String ALL = "/api/v1/amendments";
    private static final Installation guildhall = Installation.another(); // its clock goes on

    private final Agreed agreed = Change.partner(guildhall);
    private final Program partner = Program.of(guildhall, agreed.owner());
    private final Program developer = Program.of(guildhall, agreed.bd());
    private final Program signatory = Program.of(guildhall, agreed.signatory());
    private final String application = "/api/v1/applications/" + agreed.id().value();

    @AfterAll
    static void end() {
        guildhall.close();
    }

    @Test
    void new_terms_are_written_revised_agreed_on_and_signed() {
        var odd = developer.post(application + "/amendments", json(Map.of("kind", "ODD")));
        assertThat(odd.toString()).startsWith("422").contains("/kind");
        var begun = begin();
        var one = ALL + "/" + begun.text("id");
        assertThat(partner.get(one).status()).as("nothing is offered yet").isEqualTo(404);
        assertThat(partner.get(ALL).json().path("data")).isEmpty();

        var kept = developer.put(one + "/sheet", begun.tag(), terms(one, "20"));
        assertThat(done(developer.get(one + "/sheet")).toString())
                .contains("\"paymentTerm\":[\"20\"]");
        var offered = done(developer.post(one + "/offer", kept.tag(), terms(one, "20")));
        assertThat(offered.text("stage")).isEqualTo("OFFERED");
        var sheet = offered.json().path("decision_sheet").asInt();
        assertThat(partner.get(ALL).json().path("data")).hasSize(1);
        assertThat(partner.get(one).toString()).contains("\"CONFIRM\"", "\"DECLINE\"");

        var words = json(Map.of("sheet", sheet, "words", "Some days more, please."));
        var asked = done(partner.post(one + "/correction", offered.tag(), words));
        assertThat(asked.text("stage")).isEqualTo("IN_CORRECTION");
        var same = developer.post(one + "/offer", asked.tag(), terms(one, "30"));
        assertThat(same.toString()).contains("Nothing is different from the terms in force");
        var again = done(developer.post(one + "/offer", asked.tag(), terms(one, "25")));
        var old = json(Map.of("sheet", sheet));
        assertThat(partner.post(one + "/confirmation", again.tag(), old).status()).isEqualTo(409);
        var now = json(Map.of("sheet", sheet + 1));
        assertThat(partner.post(one + "/confirmation", asked.tag(), now).status()).isEqualTo(412);
        var agreedOn = done(partner.post(one + "/confirmation", again.tag(), now));
        assertThat(agreedOn.text("stage")).isEqualTo("AWAITING_CONTRACT");
        var sent = done(developer.post(one + "/contract", agreedOn.tag(), "{}"));

        sign(sent.text("contract"));
        assertThat(developer.get(one).text("stage")).isIn("SIGNED", "IN_FORCE");
        assertThat(developer.get(ALL + "?stage=ODD").status()).isEqualTo(422);
        var of = developer.get(ALL + "?application=" + agreed.id().value());
        assertThat(of.json().path("data")).hasSize(1);
    }

    @Test
    void what_was_offered_is_declined_or_taken_back_and_the_terms_in_force_stay() {
        var begun = begin();
        var one = ALL + "/" + begun.text("id");
        var second = developer.post(application + "/amendments", json(Map.of("kind", "RENEWAL")));
        assertThat(second.status()).as("one at a time").isEqualTo(409);
        var offered = done(developer.post(one + "/offer", begun.tag(), terms(one, "25")));
        var empty = partner.post(one + "/refusal", offered.tag(), json(Map.of("words", " ")));
        assertThat(empty.toString()).startsWith("422").contains("/words");
        var why = json(Map.of("words", "Too short."));
        assertThat(developer.post(one + "/refusal", offered.tag(), why).status()).isEqualTo(403);
        var declined = done(partner.post(one + "/refusal", offered.tag(), why));
        assertThat(declined.text("stage")).isEqualTo("DECLINED");

        var next = begin();
        var other = ALL + "/" + next.text("id");
        var gone = done(developer.post(other + "/withdrawal", next.tag(), why));
        assertThat(gone.text("stage")).isEqualTo("WITHDRAWN");
        var stranger = guildhall.crowd().verifiedOwner("Sam Stranger", "Strange Terms Pty Ltd");
        assertThat(Program.of(guildhall, stranger).get(one).status()).isEqualTo(404);
    }

    @Test
    void what_is_approved_on_the_vendors_side_is_found_by_the_vendor_alone() {
        guildhall.crowd().staff("Lea Lead", Role.BD_LEAD);
        var begun = begin();
        var one = ALL + "/" + begun.text("id");
        var offered = done(developer.post(one + "/offer", begun.tag(), terms(one, "20")));
        var sheet = offered.json().path("decision_sheet").asInt();
        var words = json(Map.of("sheet", sheet, "words", "Ninety days, please."));
        var asked = done(partner.post(one + "/correction", offered.tag(), words));
        done(developer.post(one + "/offer", asked.tag(), beyond(terms(one, "90"))));

        assertThat(found(developer, "APPROVAL")).contains(begun.text("id"));
        assertThat(partner.get(one).text("stage")).isEqualTo("IN_CORRECTION");
        assertThat(found(partner, "IN_CORRECTION")).contains(begun.text("id"));
        assertThat(found(partner, "APPROVAL")).startsWith("422");

        var why = json(Map.of("words", "Not now."));
        done(developer.post(one + "/withdrawal", developer.get(one).tag(), why));
    }

    private static String found(Program by, String stage) {
        return by.get(ALL + "?stage=" + stage).toString();
    }

    private static String beyond(String terms) {
        return terms.replaceFirst("\\{", "{\"approval_asked\": true, ");
    }

    private Said begin() {
        var begun = developer.post(application + "/amendments", json(Map.of("kind", "AMENDMENT")));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.text("stage")).isEqualTo("DRAFT");
        return begun;
    }

    /// Those that are written, with another term of payment.
    private String terms(String one, String days) {
        var written = developer.get(one + "/sheet").json().path("values");
        var values = new LinkedHashMap<String, Object>();
        written.propertyStream()
                .forEach(
                        each ->
                                values.put(
                                        each.getKey(),
                                        JsonMapper.shared()
                                                .treeToValue(each.getValue(), List.class)));
        values.put("paymentTerm", List.of(days));
        return json(Map.of("values", values));
    }

    private void sign(String id) {
        var contract = application + "/contract";
        assertThat(partner.get(contract).text("id")).isEqualTo(id);
        var before = code();
        done(partner.post(contract + "/signing-codes", ""));
        var code =
                Eventually.found(
                        "a fresh code",
                        () -> Optional.of(code()).filter(fresh -> !fresh.equals(before)));
        var body = Map.of("code", code, "name", agreed.owner().name(), "consent", true);
        var signed = partner.get(contract).tag();
        var by = done(partner.post(contract + "/signatures", signed, json(body)));
        done(signatory.post(contract + "/countersignature", by.tag(), "{}"));
    }

    /// The newest there is.
    private String code() {
        return new Letters(guildhall.mail()).code(agreed.owner().email(), "Signing code: ");
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
