package org.guildhall.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// A passkey is taken away by whoever it is for, and not by whoever finds a page left open.
class RemovalTest {
    private static final String HERE = "/account/second-factor/passkeys";

    private final Installation guildhall = Installation.get();

    @Test
    void a_passkey_is_removed_by_who_proves_to_be_its_owner() {
        var owner = guildhall.crowd().owner("Rosa Removes");
        var visit = guildhall.crowd().signedIn(owner);
        var removal = HERE + "/" + passkey(owner) + "/removal";
        assertThat(visit.get(HERE).page().select("a[href=" + removal + "]")).hasSize(1);
        assertThat(visit.get(removal).page().select("h1").text()).isEqualTo("Remove Laptop");
        var without = visit.post(removal, Fields.of("proof", ""));
        assertThat(without.page().select("#problem-proof")).isNotEmpty();
        var wrong = visit.post(removal, Fields.of("proof", "not hers"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#problem-proof").text()).contains("neither your password");
        assertThat(visit.get(HERE).page().text()).contains("Laptop");

        assertThat(visit.post(removal, Fields.of("proof", Crowd.PASSWORD)).status()).isEqualTo(303);
        assertThat(visit.get(HERE).page().text()).doesNotContain("Laptop");
        assertThat(visit.get(removal).status()).isEqualTo(404);
    }

    @Test
    void guessing_there_is_braked() {
        var owner = guildhall.crowd().owner("Gil Guessed");
        var visit = guildhall.crowd().signedIn(owner);
        var removal = HERE + "/" + passkey(owner) + "/removal";
        for (var tries = 0; tries < 5; tries++) {
            var guess = Fields.of("proof", "00000" + tries);
            assertThat(visit.post(removal, guess).status()).isEqualTo(422);
        }
        var right = Fields.of("proof", Crowd.PASSWORD);
        assertThat(visit.post(removal, right).status()).isEqualTo(429);
    }

    /// As if an authenticator had made it in the session that there is.
    private String passkey(Persona owner) {
        guildhall
                .database()
                .sql("update account_session set second_factor = true where person_id = :person")
                .param("person", owner.id().value())
                .update();
        return guildhall
                .database()
                .sql(
                        """
                        insert into account_passkey
                               (id, person_id, credential, key, counter, backup_eligible, name, created_at)
                        values (gen_random_uuid(), :person, decode(replace(:text, '-', ''), 'hex'), '', 0, false,
                                'Laptop', now())
                        returning id::text
                        """)
                .param("person", owner.id().value())
                .param("text", owner.id().value().toString())
                .query(String.class)
                .single();
    }
}
