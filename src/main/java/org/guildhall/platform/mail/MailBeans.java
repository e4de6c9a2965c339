package org.guildhall.platform.mail;

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
        return new SmtpTransport(settings, smtp);
    }
}
