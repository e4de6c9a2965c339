package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Eventually;
import org.guildhall.verification.register.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a verifier sees of public registers, where two of them are asked.
class RegisterAnswersTest extends PagesGround {
    private static final SampleRegister GLEIF = new SampleRegister();
    private static final SampleRegister VIES = new SampleRegister();
    private static final String SAME = "213800KUD8LAJWSQ9D15";
    private static final String AWAY = "549300O897ZC5H7CY412";

    @DynamicPropertySource
    static void registers(DynamicPropertyRegistry registry) {
        registry.add("guildhall.registers.gleif", GLEIF::address);
        registry.add("guildhall.registers.vies", VIES::address);
    }

    @AfterAll
    static void close() {
        GLEIF.close();
        VIES.close();
    }

    @Test
    void the_register_knows_the_company_by_its_name() {
        GLEIF.hasLei(SAME, "样品贸易有限公司", "ACTIVE");
        var path = handedIn("CN", "lei", SAME, "Sample Trading Co. Ltd");

        var fact = told(path, "gleif");
        assertThat(fact).contains("Same name", "样品贸易有限公司", SAME, GLEIF.address().toString());
    }

    @Test
    void the_register_knows_another_company_by_that_number_and_nothing_is_decided() {
        VIES.saysOfVat("FR", "40303265045", true, "VALID", "SA SODIMAS");
        var path = handedIn("FR", "vat", "FR40303265045", "Autre Société SARL");

        assertThat(told(path, "vies")).contains("Other name", "SA SODIMAS");
        var desk = verifier();
        assertThat(desk.get(path).page().text()).contains("Take it");
        assertThat(desk.post(path + "/review", Map.of("version", "1")).status()).isEqualTo(303);
        var decided = desk.post(path + "/decision", Map.of("version", "2", "outcome", "VERIFY"));
        assertThat(decided.status()).isEqualTo(303);
    }

    @Test
    void a_register_that_is_away_is_asked_again_by_a_button() {
        GLEIF.says("/api/v1/lei-records/" + AWAY, 503, "");
        var path = handedIn("DE", "lei", AWAY, "Muster GmbH");
        assertThat(told(path, "gleif"))
                .contains("Not checked", "HTTP 503", "says nothing about the company");

        GLEIF.hasNoLei(AWAY);
        var desk = verifier();
        assertThat(desk.get(path).page().select("form[action$=/registers]")).hasSize(1);
        var asked = desk.post(path + "/registers", Map.of());
        assertThat(asked.status()).isEqualTo(303);
        Eventually.holds(
                "the register's answer",
                () -> desk.get(path).page().select("#register-gleif").text().contains("Not found"));
    }

    @Test
    void a_number_that_no_register_keeps_is_asked_of_none() {
        var path = handedIn("AU", "abn", "83 914 571 673", "Acme Pty Ltd");
        var desk = verifier();

        assertThat(desk.get(path).page().text()).doesNotContain("Public registers");
        assertThat(desk.post(path + "/registers", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void only_verifiers_ask() {
        GLEIF.hasLei(SAME, "样品贸易有限公司", "ACTIVE");
        var path = handedIn("CN", "lei", SAME, "Sample Trading Co. Ltd");
        var other = staff(Role.BD);
        other.get("/desk");

        assertThat(other.post(path + "/registers", Map.of()).status()).isIn(403, 404);
    }

    private String told(String path, String register) {
        var desk = verifier();
        return Eventually.found(
                "what " + register + " says",
                () ->
                        List.of(desk.get(path).page().select("#register-" + register).text())
                                .stream()
                                .filter(text -> !text.isEmpty() && !text.contains("Being asked"))
                                .findFirst());
    }

    private String handedIn(String country, String scheme, String number, String name) {
        var someone = partner("en");
        someone.browser().get(HERE);
        var fields = with("country", country);
        fields.put("scheme", scheme);
        fields.put("number", number);
        fields.put("legalName", name);
        var shown = someone.browser().upload(HERE, fields, REGISTER);
        assertThat(shown.status()).as(shown.page().select(".problems").text()).isEqualTo(303);
        return "/desk/verifications/" + caseOf(someone).id().value();
    }
}
