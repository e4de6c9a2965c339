package org.guildhall.verification.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.guildhall.platform.outward.Courier;
import org.guildhall.verification.register.Said.Found;
import org.guildhall.verification.register.Said.NotChecked;
import org.guildhall.verification.register.Said.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What registers say, over real HTTP, and what is made of it.
class RegisterTest {
    private static final String LEI = "213800KUD8LAJWSQ9D15";
    private static final String LEI_PATH = "/api/v1/lei-records/" + LEI;
    private static final String VAT_PATH = "/rest-api/ms/DE/vat/143454214";

    private final SampleRegister sample = new SampleRegister();
    private final Wire wire = new Wire(Courier.toAnywhere(), JsonMapper.shared());
    private final Register gleif = new Gleif(sample.address(), wire);
    private final Register vies = new Vies(sample.address(), wire);

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void an_lei_is_found_with_all_its_names() {
        sample.hasLei(LEI, "样品贸易有限公司", "ACTIVE");

        assertThat(gleif.ask(lei()))
                .isEqualTo(new Found(List.of("样品贸易有限公司", "Sample Trading Co., Ltd."), true));
        assertThat(sample.asked()).containsExactly(LEI_PATH);
    }

    @Test
    void a_company_that_is_no_more_is_said_to_be() {
        sample.hasLei(LEI, "样品贸易有限公司", "INACTIVE");

        assertThat(Reading.of(gleif.ask(lei()), "样品贸易有限公司")).isEqualTo(Reading.CEASED);
    }

    @Test
    void an_lei_that_gleif_does_not_have_is_not_found() {
        sample.hasNoLei(LEI);

        assertThat(gleif.ask(lei())).isEqualTo(new NotFound());
    }

    @Test
    void a_page_that_is_not_there_is_no_answer_of_gleif() {
        assertThat(gleif.ask(lei())).isEqualTo(new NotChecked("HTTP 404"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 429, 500, 503})
    void a_register_that_does_not_answer_well_was_not_asked(int status) {
        sample.says(LEI_PATH, status, "{\"errors\": []}");
        sample.says(VAT_PATH, status, "{\"isValid\": false, \"userError\": \"INVALID\"}");

        assertThat(gleif.ask(lei())).isEqualTo(new NotChecked("HTTP " + status));
        assertThat(vies.ask(vat("DE143454214"))).isEqualTo(new NotChecked("HTTP " + status));
    }

    @Test
    void a_register_that_is_away_was_not_asked() {
        var away = URI.create("http://127.0.0.1:1");

        assertThat(new Gleif(away, wire).ask(lei())).isEqualTo(new NotChecked("NOT_CONNECTED"));
        assertThat(new Vies(away, wire).ask(vat("DE143454214")))
                .isEqualTo(new NotChecked("NOT_CONNECTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"data\": {\"attributes\": {\"lei\": \"other\"}}}",
                "<html>"
            })
    void what_is_no_answer_decides_nothing(String body) {
        sample.says(LEI_PATH, 200, body);
        sample.says(VAT_PATH, 200, body);

        assertThat(gleif.ask(lei())).isInstanceOf(NotChecked.class);
        assertThat(vies.ask(vat("DE143454214"))).isInstanceOf(NotChecked.class);
    }

    @Test
    void more_than_a_register_has_to_say_is_not_read() {
        sample.says(LEI_PATH, 200, "{\"data\": \"" + "a".repeat(600_000) + "\"}");

        assertThat(gleif.ask(lei())).isEqualTo(new NotChecked("HTTP 200"));
    }

    @Test
    void a_vat_number_is_found_with_its_name_or_without() {
        sample.saysOfVat("FR", "40303265045", true, "VALID", "SA SODIMAS");
        sample.saysOfVat("DE", "143454214", true, "VALID", "---");

        assertThat(vies.ask(vat("FR40303265045")))
                .isEqualTo(new Found(List.of("SA SODIMAS"), true));
        assertThat(Reading.of(vies.ask(vat("DE143454214")), "Muster GmbH"))
                .isEqualTo(Reading.NO_NAME);
    }

    @Test
    void only_a_number_that_vies_calls_invalid_is_not_found() {
        sample.saysOfVat("DE", "143454214", false, "INVALID", "---");
        assertThat(vies.ask(vat("DE143454214"))).isEqualTo(new NotFound());

        sample.saysOfVat("DE", "143454214", false, "MS_UNAVAILABLE", "---");
        assertThat(vies.ask(vat("DE143454214"))).isEqualTo(new NotChecked("MS_UNAVAILABLE"));
    }

    @Test
    void names_are_the_same_whatever_their_case_width_and_signs() {
        var found = new Found(List.of("ACME　（HONG KONG）PTY. LTD."), true);

        assertThat(Reading.of(found, "Acme (Hong Kong) Pty Ltd")).isEqualTo(Reading.SAME_NAME);
        assertThat(Reading.of(found, "Acme Pty Ltd")).isEqualTo(Reading.OTHER_NAME);
    }

    @Test
    void each_register_is_asked_only_about_numbers_that_it_keeps() {
        assertThat(gleif.keeps(lei())).isTrue();
        assertThat(gleif.keeps(vat("DE143454214"))).isFalse();
        assertThat(vies.keeps(vat("DE143454214"))).isTrue();
        assertThat(vies.keeps(vat("XI110305878"))).isTrue();
        assertThat(vies.keeps(vat("GB980780684"))).isFalse();
        assertThat(vies.keeps(lei())).isFalse();
    }

    private static Question lei() {
        return new Question("CN", "lei", LEI, "样品贸易有限公司");
    }

    private static Question vat(String number) {
        return new Question(number.substring(0, 2), "vat", number, "Muster GmbH");
    }
}
