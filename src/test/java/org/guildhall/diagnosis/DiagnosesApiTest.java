package org.guildhall.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// Diagnoses of a ticket by programs: offered, made, read with their table, overruled.
class DiagnosesApiTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Customers customers = new Customers(guildhall);
    private final Program desk =
            Program.of(guildhall, crowd.staff("Ada Agent", Role.SUPPORT_AGENT));

    @Test
    void a_program_makes_a_diagnosis_and_reads_causes_rules_and_facts() {
        var owner = customers.asked(customers.verified("international", "IN", "2020-03-01"));
        var one = of(customers.ask(owner, "directmail", "I cannot activate DirectMail"));
        var offered = desk.get(one + "/diagnoses").json().path("data");
        assertThat(offered.get(0).path("fits").asBoolean()).isTrue();
        assertThat(desk.get(one + "/diagnosis").status()).as("none yet").isEqualTo(404);

        var made = desk.post(one + "/diagnosis", wish("directmail-activation", Map.of()));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.response().headers().firstValue("Location")).contains(one + "/diagnosis");
        assertThat(texts(made, "causes", "rule")).hasSize(2).contains("paytm");
        assertThat(made.json().at("/causes/0/cause").asString()).startsWith("Risk control asks");
        assertThat(made.json().at("/causes/0/template").asString())
                .isEqualTo("directmail-kyc-needed");
        assertThat(texts(made, "rules", "state"))
                .containsExactly("HOLDS", "FAILS", "HOLDS", "FAILS", "FAILS");
        assertThat(texts(made, "facts", "fact")).contains("risk.case", "account.country");
        assertThat(made.json().at("/facts/0/source").asString()).isNotEmpty();
        assertThat(desk.get(one + "/diagnosis").text("id")).isEqualTo(made.text("id"));
        var customer = Program.of(guildhall, owner);
        assertThat(customer.get(one + "/diagnosis").status()).isEqualTo(403);
        assertThat(customer.get(one + "/diagnoses").status()).isEqualTo(403);
    }

    @Test
    void an_answer_is_wrong_at_its_question_and_the_records_of_a_domain_are_told() {
        var owner = customers.verified("international");
        var one = of(customers.ask(owner, "directmail", "Records"));
        var pasted = wish("directmail-domain", Map.of("domain", "https://lotus.example/"));
        assertThat(desk.post(one + "/diagnosis", pasted).toString())
                .startsWith("422")
                .contains("/answers/domain");
        assertThat(
                        desk.post(one + "/diagnosis", wish("directmail-domain", Map.of("x", "y")))
                                .status())
                .isEqualTo(422);
        assertThat(desk.post(one + "/diagnosis", wish("nothing", Map.of())).toString())
                .startsWith("422")
                .contains("/diagnosis");
        var answers = Map.of("domain", "lotus.example", "zone-in-account", "no");
        var made = desk.post(one + "/diagnosis", wish("directmail-domain", answers));
        assertThat(made.json().path("records")).as(made.toString()).isNotEmpty();
        assertThat(made.json().at("/records/0/name").asString()).endsWith("lotus.example");
        assertThat(desk.get(of(UUID.randomUUID()) + "/diagnoses").status()).isEqualTo(404);
    }

    @Test
    void an_overruling_names_what_was_read_and_has_a_reason() {
        var one = of(customers.ask(customers.verified("international"), "directmail", "No way"));
        var made = desk.post(one + "/diagnosis", wish("directmail-activation", Map.of()));
        var at = one + "/diagnosis/overruling";
        var seen = made.text("id");
        assertThat(desk.post(at, overruling(seen, "paytm", "")).toString())
                .startsWith("422")
                .contains("/reason");
        assertThat(desk.post(at, overruling(seen, "no-rule", "Because.")).toString())
                .startsWith("422")
                .contains("/rules");
        var unseen = overruling(UUID.randomUUID().toString(), "paytm", "Because.");
        assertThat(desk.post(at, unseen).status()).isEqualTo(409);
        var overruled = desk.post(at, overruling(seen, "paytm", "The rule is new."));
        assertThat(texts(overruled, "causes", "rule")).containsExactly("paytm");
        assertThat(overruled.json().at("/overruled/reason").asString())
                .isEqualTo("The rule is new.");
    }

    private static String of(UUID ticket) {
        return "/api/v1/tickets/" + ticket;
    }

    private static String wish(String diagnosis, Map<String, String> answers) {
        return json(Map.of("diagnosis", diagnosis, "answers", answers));
    }

    private static String overruling(String seen, String rule, String reason) {
        return json(Map.of("consultation", seen, "rules", List.of(rule), "reason", reason));
    }

    private static List<String> texts(Said said, String list, String name) {
        return said.json()
                .path(list)
                .valueStream()
                .map(each -> each.path(name).asString())
                .toList();
    }
}
