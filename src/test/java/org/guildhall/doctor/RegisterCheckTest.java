package org.guildhall.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.guildhall.verification.register.SampleRegister;
import org.junit.jupiter.api.Test;

/// What the doctor says of public registers.
class RegisterCheckTest {
    @Test
    void a_register_that_answers_is_well_and_one_that_is_away_is_no_failure_of_ours() {
        try (var register = new SampleRegister()) {
            var away = URI.create("http://127.0.0.1:1");

            assertThat(RegisterCheck.look(List.of(register.address(), away)))
                    .extracting(Finding::level)
                    .containsExactly(Level.OK, Level.WARNING);
        }
    }

    @Test
    void where_none_is_named_there_is_nothing_to_say() {
        assertThat(RegisterCheck.look(List.of())).isEmpty();
    }
}
