package org.guildhall.platform.mail;

import java.util.Optional;
import org.guildhall.platform.settings.Mailbox;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Smtp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The way out for letters: SMTP where a mail server is named; the demo brings its own.
@Configuration
class MailBeans {
    @Bean
    @ConditionalOnProperty("guildhall.smtp.host")
    MailTransport smtp(Settings settings, Environment environment) {
        var smtp = Binder.get(environment).bind("guildhall.smtp", Smtp.class).get();
        return new SmtpTransport(settings, smtp, box(environment));
    }

    /// What comes back is read where a mailbox for it is named.
    @Bean
    @ConditionalOnProperty("guildhall.bounces.host")
    ReturnPost returnPost(Environment environment, Bounces bounces) {
        return new ReturnPost(box(environment).orElseThrow(), bounces);
    }

    private static Optional<Mailbox> box(Environment environment) {
        return Optional.ofNullable(
                Binder.get(environment).bind("guildhall.bounces", Mailbox.class).orElse(null));
    }
}
