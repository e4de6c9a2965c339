package org.guildhall.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    private static final String MEI = "mei.lin";

    private final PasswordRule rule = new PasswordRule();

    @Test
    void eleven_signs_are_too_few_and_a_hundred_and_twenty_nine_too_many() {
        assertThat(problem("kL9#vQ2!xR7")).contains(PasswordProblem.TOO_SHORT);
        assertThat(problem("kL9#vQ2!xR7z".repeat(11))).contains(PasswordProblem.TOO_LONG);
    }

    @Test
    void signs_are_counted_as_people_count_them() {
        assertThat(problem("\uD83D\uDE00".repeat(11))).contains(PasswordProblem.TOO_SHORT);
    }

    @Test
    void a_password_known_from_breaches_is_refused_in_any_case() {
        assertThat(problem("Leavemealone")).contains(PasswordProblem.COMMON);
    }

    @Test
    void a_long_but_obvious_password_is_refused() {
        assertThat(problem("passwordpassword1")).contains(PasswordProblem.EASY);
        assertThat(problem("abcdefghijklmnop")).contains(PasswordProblem.EASY);
        assertThat(problem("aaaaaaaaaaaaaaaa")).contains(PasswordProblem.EASY);
    }

    @Test
    void a_password_does_not_contain_its_owners_address_or_name() {
        assertThat(problem("x9-Mei.Lin-Orbit-77")).contains(PasswordProblem.CONTAINS_EMAIL);
        assertThat(problem("Northgate-orbit-kelp-77")).contains(PasswordProblem.CONTAINS_NAME);
    }

    @Test
    void four_words_or_a_long_line_of_any_script_are_welcome() {
        assertThat(problem("kelp orbit walnut ferry")).isEmpty();
        assertThat(problem("码头边的第七只白鹭在下雨天飞走了")).isEmpty();
        assertThat(problem("kelp orbit walnut ferry ".repeat(5))).isEmpty();
    }

    private java.util.Optional<PasswordProblem> problem(String password) {
        return rule.problem(password, MEI, "Mei Northgate");
    }
}
