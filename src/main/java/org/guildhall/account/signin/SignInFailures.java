package org.guildhall.account.signin;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/// How many sign-ins failed since this process began, and why: for whoever watches.
@Component
public class SignInFailures implements MeterBinder {
    private final LongAdder passwords = new LongAdder();
    private final LongAdder codes = new LongAdder();
    private final LongAdder brakes = new LongAdder();
    private final LongAdder providers = new LongAdder();
    private final LongAdder passkeys = new LongAdder();

    void password() {
        passwords.increment();
    }

    void code() {
        codes.increment();
    }

    /// Somebody came by an identity provider and wasn't let in.
    public void provider() {
        providers.increment();
    }

    /// A passkey was shown that doesn't let in.
    public void passkey() {
        passkeys.increment();
    }

    void braked() {
        brakes.increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "password", passwords);
        count(registry, "code", codes);
        count(registry, "braked", brakes);
        count(registry, "provider", providers);
        count(registry, "passkey", passkeys);
    }

    private static void count(MeterRegistry registry, String why, LongAdder failures) {
        FunctionCounter.builder("guildhall.sign.in.failures", failures, LongAdder::sum)
                .description(
                        "Sign-ins that failed: wrong password, wrong code, not let in from a provider, or not heard at all")
                .tag("why", why)
                .register(registry);
    }
}
