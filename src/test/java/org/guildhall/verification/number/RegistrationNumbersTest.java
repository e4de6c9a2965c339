package org.guildhall.verification.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationNumbersTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final NumberPattern EIN =
            new NumberPattern("US", "us-ein", "EIN", Pattern.compile("[0-9]{9}"), "12-3456789");
    private final RegistrationNumbers numbers =
            new RegistrationNumbers(
                    country -> country.equals("US") ? List.of(EIN) : List.of(), NOON);

    @ParameterizedTest
    @CsvSource({
        "CN, uscc, 91110000600037341L",
        "CN, uscc, 9144030071526726XG",
        "IN, gstin, 27AAPFU0939F1ZV",
        "IN, gstin, 38AAACX0001C1Z3",
        "IN, cin, L17110MH1973PLC019786",
        "IN, pan, AAPFU0939F",
        "GB, lei, 213800KUD8LAJWSQ9D15",
        "DE, vat, DE143454214",
        "FR, vat, FR40303265045",
        "AU, abn, 83914571673",
        "AU, abn, 51824753556",
        "SG, uen, 197401143C",
        "SG, uen, 00192200M",
        "SG, uen, S16FC0121D",
        "SG, uen, T01FC6132D",
        "GR, vat, EL094259216",
        "BE, vat, BE0428759497",
        "ES, vat, ESB58378431",
        "IT, vat, IT00743110157",
        "NL, vat, NL004495445B01",
        "GB, vat, GB980780684",
        "IE, vat, IE6433435F",
        "AT, vat, ATU13585627",
        "PL, vat, PL8567346215",
        "SE, vat, SE123456789701"
    })
    void a_number_that_is_public_knowledge_holds(String country, String scheme, String number) {
        assertThat(numbers.check(country, scheme, number))
                .isInstanceOfSatisfying(
                        Finding.Sound.class,
                        sound -> {
                            assertThat(sound.number().value()).isEqualTo(number);
                            assertThat(sound.number().country()).isEqualTo(country);
                            assertThat(sound.number().scheme()).isEqualTo(scheme);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "CN, uscc, 91110000600037341N, uscc.check",
        "CN, uscc, 91110000600037314L, uscc.organisation",
        "CN, uscc, 9111000060003734L, uscc.length",
        "CN, uscc, 9111000060003734OL, uscc.signs",
        "CN, uscc, B1110000600037341L, uscc.department",
        "CN, uscc, 91A10000600037341L, uscc.division",
        "IN, gstin, 29GGGGG1314R9Z6, gstin.check",
        "IN, gstin, 00AAPFU0939F1ZV, gstin.state",
        "IN, gstin, 39AAPFU0939F1ZV, gstin.state",
        "IN, gstin, 27AAPXU0939F1ZV, gstin.pan",
        "IN, gstin, 27AAPFU0000F1ZV, gstin.pan",
        "IN, gstin, 27AAPFU0939F0ZV, gstin.entity",
        "IN, gstin, 27AAPFU0939F1YV, gstin.letter",
        "IN, gstin, 27AAPFU0939F1Z, gstin.length",
        "IN, pan, AAPPU0939F, pan.person",
        "IN, pan, AAPXU0939F, pan.holder",
        "IN, pan, AAPFU0000F, pan.zero",
        "IN, pan, AAPFU09390, pan.shape",
        "IN, cin, X17110MH1973PLC019786, cin.listing",
        "IN, cin, L1711AMH1973PLC019786, cin.industry",
        "IN, cin, L17110ZZ1973PLC019786, cin.state",
        "IN, cin, L17110MH19A3PLC019786, cin.year",
        "IN, cin, L17110MH2027PLC019786, cin.future",
        "IN, cin, L17110MH1973P1C019786, cin.kind",
        "IN, cin, L17110MH1973PLC01978A, cin.serial",
        "GB, lei, 213800KUD8LXJWSQ9D15, lei.check",
        "GB, lei, 213800KUD8LAJWSQ9D1A, lei.digits",
        "DE, vat, DE143454215, vat.check",
        "DE, vat, FR40303265045, vat.prefix",
        "DE, vat, XX143454214, vat.check",
        "AU, abn, 83914571674, abn.check",
        "AU, abn, 03914571673, abn.first",
        "SG, uen, 197401143D, uen.check",
        "SG, uen, X97401143C, uen.shape",
        "CN, uscc, '<script>alert(1)</script>', uscc.length",
        "US, us-ein, 12345678, register.shape",
        "BR, register, 1x, register.any",
        "BR, register, '  - . ', missing",
        "CN, gstin, 27AAPFU0939F1ZV, scheme",
        "BR, register, 99999999999999999999999999999999999999999, long"
    })
    void a_wrong_number_is_told_which_rule_it_breaks(
            String country, String scheme, String number, String rule) {
        assertThat(numbers.check(country, scheme, number))
                .isInstanceOfSatisfying(
                        Finding.Broken.class,
                        broken ->
                                assertThat(broken.problem().key())
                                        .isEqualTo("verification.number." + rule));
    }

    @ParameterizedTest
    @CsvSource({
        "CN, uscc, 9111 0000 6000 3734 1l, 91110000600037341L",
        "CN, uscc, ９１１１００００６０００３７３４１Ｌ, 91110000600037341L",
        "AU, abn, 83 914 571 673, 83914571673",
        "DE, vat, 143 454 214, DE143454214",
        "DE, vat, de-143.454.214, DE143454214",
        "GR, vat, 094259216, EL094259216",
        "GB, vat, XI980780684, XI980780684",
        "US, us-ein, 12-3456789, 123456789",
        "SG, uen, \u200f197401143c\u200e, 197401143C"
    })
    void however_it_is_spelt_a_number_has_one_normalised_form(
            String country, String scheme, String typed, String normalised) {
        assertThat(numbers.check(country, scheme, typed))
                .isInstanceOfSatisfying(
                        Finding.Sound.class,
                        sound -> assertThat(sound.number().value()).isEqualTo(normalised));
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 'uscc,lei'",
        "IN, 'gstin,pan,cin,lei'",
        "AU, 'abn,lei'",
        "SG, 'uen,lei'",
        "FR, 'vat,lei'",
        "GB, 'vat,lei'",
        "US, 'us-ein,lei'",
        "BR, 'register,lei'"
    })
    void each_country_offers_its_schemes_and_the_lei(String country, String codes) {
        assertThat(numbers.schemes(country))
                .extracting(Scheme::code)
                .containsExactly(codes.split(","));
    }

    @Test
    void the_verifier_is_told_where_only_the_format_was_checked() {
        assertThat(numbers.check("US", "us-ein", "123456789"))
                .isInstanceOfSatisfying(
                        Finding.Sound.class, sound -> assertThat(sound.formatOnly()).isTrue());
        assertThat(numbers.check("AU", "abn", "83914571673"))
                .isInstanceOfSatisfying(
                        Finding.Sound.class, sound -> assertThat(sound.formatOnly()).isFalse());
    }

    @Test
    void every_vat_country_shows_how_its_number_looks() {
        assertThat(Vat.COUNTRIES)
                .allSatisfy(
                        country ->
                                assertThat(new Vat(country).example())
                                        .startsWith(country.equals("GR") ? "EL" : country)
                                        .hasSizeGreaterThan(7));
    }

    @Test
    void belgian_companies_that_begin_with_one_are_known() {
        assertThat(numbers.check("BE", "vat", "BE1000000120")).isInstanceOf(Finding.Sound.class);
    }
}
