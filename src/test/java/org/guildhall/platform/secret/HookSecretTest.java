package org.guildhall.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Signatures of webhooks, as others make them.
class HookSecretTest {
    /// The example that the libraries of Standard Webhooks are tested with.
    @Test
    void the_known_message_has_the_known_signature() {
        var secret = new HookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        var signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body);

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_fresh_one_is_like_no_other_and_tells_nothing_of_itself() {
        assertThat(HookSecret.fresh().text())
                .matches("whsec_[A-Za-z0-9+/]{43}=")
                .isNotEqualTo(HookSecret.fresh().text());
        assertThat(HookSecret.fresh()).hasToString("secret");
    }
}
