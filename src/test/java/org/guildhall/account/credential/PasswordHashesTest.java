package org.guildhall.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes(PasswordCost.USUAL);

    @Test
    void a_password_opens_its_own_hash_and_no_other() {
        var hash = hashes.hash("kelp orbit walnut ferry");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("kelp");
        assertThat(hashes.matches("kelp orbit walnut ferry", hash)).isTrue();
        assertThat(hashes.matches("kelp orbit walnut ferrz", hash)).isFalse();
    }

    @Test
    void nobody_signs_in_without_a_hash() {
        assertThat(hashes.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void two_spellings_of_one_sign_are_one_password() {
        var hash = hashes.hash("caf\u00e9 orbit walnut");
        assertThat(hashes.matches("cafe\u0301 orbit walnut", hash)).isTrue();
    }

    @Test
    void a_burst_of_sign_ins_waits_its_turn() throws InterruptedException {
        var hash = hashes.hash("kelp orbit walnut ferry");
        Callable<Boolean> once = () -> hashes.matches("kelp orbit walnut ferry", hash);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = people.invokeAll(Stream.generate(() -> once).limit(20).toList());
            assertThat(answers).allSatisfy(answer -> assertThat(answer.resultNow()).isTrue());
        }
    }
}
