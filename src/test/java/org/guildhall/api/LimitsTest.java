package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.guildhall.platform.api.ProblemKind;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.junit.jupiter.api.Test;

/// How often programs may ask (api.md, *Limits*).
class LimitsTest {
    private static final String HERE = "/api/v1/account";

    @Test
    void who_asks_too_often_waits_until_the_bucket_has_filled_again() {
        try (var guildhall = limited("3", "0")) {
            var busy = Program.of(guildhall, guildhall.crowd().owner("Bea Busy"));
            var other = Program.of(guildhall, guildhall.crowd().owner("Otto Other"));
            for (var time = 0; time < 3; time++) let(busy.get(HERE));

            tooMany(busy.get(HERE), "21");
            tooMany(busy.get("/%61pi/v1/account"), "21");
            tooMany(busy.post("/api/v1/tickets", "{}"), "21");
            let(other.get(HERE));
            assertThat(guildhall.visit().get("/").status()).isLessThan(400);

            later(guildhall, Duration.ofSeconds(20));
            let(busy.get(HERE));
            tooMany(busy.get(HERE), "21");
            later(guildhall, Duration.ofHours(1));
            for (var time = 0; time < 3; time++) let(busy.get(HERE));
            tooMany(busy.get(HERE), "21");
        }
    }

    @Test
    void an_address_waits_whatever_tokens_it_makes_up() {
        try (var guildhall = limited("2", "3")) {
            var owner = Program.of(guildhall, guildhall.crowd().owner("Bea Busy"));
            for (var time = 0; time < 3; time++) {
                var madeUp = new Program(guildhall, "gh_made-up-" + time).get(HERE);
                assertThat(madeUp.status()).isEqualTo(401);
            }

            tooMany(owner.get(HERE), "21");
            tooMany(new Program(guildhall, "").get(HERE), "21");
            later(guildhall, Duration.ofSeconds(21));
            let(owner.get(HERE));
        }
    }

    private static Installation limited(String token, String address) {
        return Installation.another(
                _ ->
                        Map.of(
                                "guildhall.api.token-per-minute", token,
                                "guildhall.api.address-per-minute", address));
    }

    private static void later(Installation guildhall, Duration by) {
        guildhall.clock().set(guildhall.clock().instant().plus(by));
    }

    private static void let(Said said) {
        assertThat(said.status()).as(said.toString()).isEqualTo(200);
    }

    private static void tooMany(Said said, String seconds) {
        assertThat(said.status()).as(said.toString()).isEqualTo(429);
        assertThat(said.response().headers().firstValue("Retry-After")).contains(seconds);
        assertThat(said.response().headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(said.text("type")).endsWith(ProblemKind.TOO_MANY.path());
    }
}
