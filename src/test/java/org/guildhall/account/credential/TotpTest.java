package org.guildhall.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {

    /// The secret of RFC 6238 appendix B, `12345678901234567890`.
    private static final TotpSecret RFC = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void the_codes_are_those_of_the_standard() {
        assertThat(new String(RFC.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("12345678901234567890");
        assertThat(Totp.code(RFC, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(RFC, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(Totp.code(RFC, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
    }

    @Test
    void a_clock_half_a_minute_off_is_forgiven_and_a_minute_is_not() {
        var code = Totp.code(RFC, NOON);
        assertThat(Totp.step(RFC, code, NOON.plusSeconds(30), Totp.NO_STEP)).isPresent();
        assertThat(Totp.step(RFC, code, NOON.minusSeconds(30), Totp.NO_STEP)).isPresent();
        assertThat(Totp.step(RFC, code, NOON.plusSeconds(60), Totp.NO_STEP)).isEmpty();
        assertThat(Totp.step(RFC, code, NOON.minusSeconds(60), Totp.NO_STEP)).isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        var code = Totp.code(RFC, NOON);
        var used = Totp.step(RFC, code, NOON, Totp.NO_STEP).orElseThrow();
        assertThat(Totp.step(RFC, code, NOON, used)).isEmpty();
        assertThat(Totp.step(RFC, code, NOON.plusSeconds(29), used)).isEmpty();
    }

    @Test
    void anything_but_the_code_is_refused() {
        for (var typed :
                new String[] {"", "12345", "abcdef", "1234567", "' or 1=1", "\uD83D\uDE00"}) {
            assertThat(Totp.step(RFC, typed, NOON, Totp.NO_STEP)).isEmpty();
        }
    }

    @Test
    void a_fresh_secret_is_drawn_as_a_code_that_a_strict_page_may_show() {
        var secret = TotpSecret.fresh();
        var uri = secret.uri("Harbour & Sons", "mei@harbour.example");
        assertThat(uri)
                .isEqualTo(
                        "otpauth://totp/Harbour%20%26%20Sons:mei%40harbour.example?secret="
                                + secret.base32()
                                + "&issuer=Harbour%20%26%20Sons");
        assertThat(secret.grouped()).hasSize(39);
        assertThat(QrPicture.svg(uri, "a <label>"))
                .startsWith("<svg")
                .contains("a &lt;label")
                .doesNotContain("style=");
    }
}
