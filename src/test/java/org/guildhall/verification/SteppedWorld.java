package org.guildhall.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.account.credential.PasswordCost;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.MailTransport;
import org.guildhall.platform.mail.enclosure.Attached;
import org.guildhall.support.QuickPasswords;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that a test moves, and a mail server that only remembers.
@TestConfiguration(proxyBeanMethods = false)
class SteppedWorld {
    static final String KEY = "guildhall.key=Z3VpbGRoYWxsIHRlc3Qga2V5LCAzMiBieXRlcyAuLi4=";

    @Bean
    @Primary
    SteppedClock steppedClock() {
        return new SteppedClock();
    }

    @Bean
    PasswordCost passwordCost() {
        return QuickPasswords.COST;
    }

    @Bean
    Sent sent() {
        return new Sent(new CopyOnWriteArrayList<>());
    }

    /// Goes with the machine's clock, plus what the test adds.
    static final class SteppedClock extends Clock {
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void forward(Duration step) {
            ahead.accumulateAndGet(step, Duration::plus);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead.get());
        }
    }

    /// What was mailed.
    record Sent(List<Mail> mails) implements MailTransport {
        @Override
        public String send(Mail mail, List<Attached> files) {
            mails.add(mail);
            return "250 kept";
        }
    }
}
