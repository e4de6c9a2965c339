package org.guildhall.platform.mail.smtp;

import java.util.Optional;
import org.guildhall.platform.mail.MailTransport;
import org.guildhall.platform.mail.bounce.Bounces;
import org.guildhall.platform.mail.bounce.ReturnPost;
import org.guildhall.platform.settings.Mailbox;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Smtp;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The way out for letters: SMTP where a mail server is named (`guildhall.smtp.host`); the demo
/// brings its own. What comes back is read where a mailbox for it is named
/// (`guildhall.bounces.host`).
@Configuration
@Import(MailBeans.Named.class)
class MailBeans {
    /// Settings are looked at as the program starts (ADR 95).
    static final class Named implements BeanRegistrar {
        @Override
        public void register(BeanRegistry parts, Environment environment) {
            var box = bound(environment, "guildhall.bounces", Mailbox.class);
            if (environment.containsProperty("guildhall.smtp.host")) {
                var smtp = bound(environment, "guildhall.smtp", Smtp.class).orElseThrow();
                parts.registerBean(
                        MailTransport.class,
                        bean ->
                                bean.supplier(
                                        with ->
                                                new SmtpTransport(
                                                        with.bean(Settings.class), smtp, box)));
            }
            if (environment.containsProperty("guildhall.bounces.host")) {
                parts.registerBean(
                        ReturnPost.class,
                        bean ->
                                bean.supplier(
                                        with ->
                                                new ReturnPost(
                                                        box.orElseThrow(),
                                                        with.bean(Bounces.class))));
            }
        }

        private static <T> Optional<T> bound(
                Environment environment, String prefix, Class<T> settings) {
            return Optional.ofNullable(Binder.get(environment).bind(prefix, settings).orElse(null));
        }
    }
}
