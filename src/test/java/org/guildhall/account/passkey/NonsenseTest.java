package org.guildhall.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no browser says of a passkey is refused like one that isn't known.
class NonsenseTest {
    private final Installation guildhall = Installation.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "NaN",
                "1e999",
                "null",
                "[]",
                "{",
                "\"key\"",
                "{\"id\":3}",
                "{\"rawId\":{}}"
            })
    void nonsense_is_no_passkey(String said) {
        var owner = guildhall.crowd().signedIn(guildhall.crowd().owner("Nora Nonsense"));
        var made = answer(owner, "/account/second-factor/passkeys", said);
        assertThat(made.status()).as(made.body()).isEqualTo(422);
        assertThat(made.page().select(".problems").text()).isNotEmpty();
        var deep = answer(owner, "/account/second-factor/passkeys", "[".repeat(9_000));
        assertThat(deep.status()).isEqualTo(422);
        assertThat(answer(guildhall.visit(), "/sign-in/passkey", said).status()).isEqualTo(422);
    }

    private static Visit.Answer answer(Visit visit, String path, String said) {
        visit.get(path);
        return visit.post(path, Fields.of("name", "Laptop", "said", said));
    }
}
