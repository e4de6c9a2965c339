package org.guildhall.account;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/// How many sign-ins failed since this process began, and why: for whoever watches.
@Component
class SignInFailures implements MeterBinder {
    private final LongAdder passwords = new LongAdder();
    private final LongAdder codes = new LongAdder();
    private final LongAdder brakes = new LongAdder();

    void password() {
        passwords.increment();
    }

    void code() {
        codes.increment();
    }

    void braked() {
        brakes.increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "password", passwords);
        count(registry, "code", codes);
        count(registry, "braked", brakes);
    }

    private static void count(MeterRegistry registry, String why, LongAdder failures) {
        FunctionCounter.builder("guildhall.sign.in.failures", failures, LongAdder::sum)
                .description(
                        "Sign-ins that failed: wrong password, wrong code, or not heard at all")
                .tag("why", why)
                .register(registry);
    }
}
