package org.guildhall.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// Who is counted as one visitor: told by a proxy that is believed, and by nobody else.
class ProxyTest {
    private static final int FREE_TRIES = 30;

    private final Installation guildhall = Installation.get();

    @Test
    void who_makes_up_addresses_is_braked_all_the_same() {
        var guesser = guildhall.visitFrom("127.0.0.2");
        assertThat(lastOfMany(guesser, "198.51.100.%d")).isEqualTo(429);
    }

    @Test
    void visitors_behind_our_proxy_are_not_braked_for_each_other() {
        assertThat(lastOfMany(guildhall.visit(), "203.0.113.%d")).isEqualTo(422);
    }

    @Test
    void only_what_the_proxy_itself_saw_counts() {
        assertThat(lastOfMany(guildhall.visit(), "203.0.113.%d, 192.0.2.44")).isEqualTo(429);
    }

    /// What the last of so many guesses gets, each with another person's name and another address.
    private static int lastOfMany(Visit visit, String addresses) {
        var status = 0;
        for (var number = 1; number <= FREE_TRIES + 1; number++) {
            visit.forwardedFor(addresses.formatted(number));
            var fields = Fields.of("email", addresses.hashCode() + "." + number + "@guess.example");
            fields.put("password", "a wrong password");
            status = visit.post("/sign-in", fields).status();
        }
        return status;
    }
}
