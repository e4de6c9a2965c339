package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;
import org.guildhall.verification.number.Finding;
import org.guildhall.verification.number.NumberPattern;
import org.guildhall.verification.number.RegistrationNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of registration numbers: kept by the administrator, used by the forms at once.
class NumberTableTest {
    private static final String HERE = "/desk/numbers";

    private final Installation guildhall = Installation.get();
    private final Visit administrator =
            guildhall.crowd().signedIn(guildhall.crowd().staff("Ada Numbers", Role.ADMINISTRATOR));

    @Test
    void what_the_administrator_writes_holds_for_the_next_number() {
        assertThat(check("KE", "P051234567X")).isInstanceOf(Finding.Broken.class);
        assertThat(administrator.post(HERE, kenya()).location()).isEqualTo(HERE);
        assertThat(check("KE", "P051234567X")).isInstanceOf(Finding.Sound.class);

        var row = HERE + "/KE/ke-pin";
        var changed = with(kenya(), "pattern", "[A]?P[0-9]{9}[A-Z]");
        assertThat(administrator.post(row, with(changed, "version", "1")).status()).isEqualTo(303);
        assertThat(check("KE", "AP051234567X")).isInstanceOf(Finding.Sound.class);

        assertThat(administrator.post(row, with(changed, "version", "1")).status()).isEqualTo(409);
        assertThat(administrator.post(row + "/removal", Map.of("version", "1")).status())
                .isEqualTo(409);
        assertThat(administrator.post(row + "/removal", Map.of("version", "2")).status())
                .isEqualTo(303);
        assertThat(check("KE", "P051234567X")).isInstanceOf(Finding.Broken.class);
        assertThat(administrator.get(row).status()).isEqualTo(404);
        assertThat(administrator.get(HERE).page().text())
                .contains("Added: Kenya, KRA PIN")
                .contains("Changed: Kenya, KRA PIN")
                .contains("Taken out: Kenya, KRA PIN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    country | XX
                    country | ''
                    code    | uscc
                    code    | us-ein
                    code    | TZ-TIN
                    name    | ''
                    pattern | [0-9
                    pattern | ''
                    example | 12345
                    """)
    void a_row_that_would_not_work_is_refused_at_its_field(String field, String typed) {
        var answer = administrator.post(HERE, with(tanzania(), field, typed));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problem-" + field)).hasSize(1);
        assertThat(answer.page().select("#field-name").val())
                .isEqualTo(field.equals("name") ? "" : "TIN of Tanzania");
        assertThat(administrator.get(HERE + "/TZ/tz-tin").status()).isEqualTo(404);
    }

    @Test
    void a_code_is_taken_once_in_a_country() {
        var row = Fields.of("country", "US", "code", "us-ein", "name", "EIN");
        row.put("pattern", "[0-9]{9}");
        row.put("example", "123456789");
        var answer = administrator.post(HERE, row);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problem-code")).hasSize(1);
    }

    @Test
    void a_number_is_tried_without_writing_anything() {
        var tried = administrator.get(HERE + "/US/us-ein?number=94-2404110");
        assertThat(tried.page().text()).contains("The number is well formed: 942404110");
        assertThat(administrator.get(HERE + "/US/us-ein?number=94").page().select(".said.warn"))
                .hasSize(1);
    }

    @Test
    void an_expression_that_turns_back_again_and_again_is_given_up() {
        var greedy = new NumberPattern("TZ", "tz-x", "X", Pattern.compile("(A+)+B"), "AB");
        assertThat(greedy.fits("AB")).isTrue();
        assertThat(greedy.fits("A".repeat(40))).isFalse();
    }

    private Finding check(String country, String number) {
        return guildhall.front(RegistrationNumbers.class).check(country, "ke-pin", number);
    }

    private static Map<String, String> kenya() {
        return row("KE", "ke-pin", "KRA PIN", "[AP][0-9]{9}[A-Z]", "P051234567X");
    }

    private static Map<String, String> tanzania() {
        return row("TZ", "tz-tin", "TIN of Tanzania", "[0-9]{9}", "123-456-789");
    }

    private static Map<String, String> row(
            String country, String code, String name, String pattern, String example) {
        return Fields.of(
                "country", country, "code", code, "name", name, "pattern", pattern, "example",
                example);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
