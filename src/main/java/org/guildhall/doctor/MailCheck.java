package org.guildhall.doctor;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.guildhall.platform.settings.Smtp;

/// Whether the mail server answers, encrypts, lets us in, and until when its certificate holds.
final class MailCheck {
    private static final Duration SOON = Duration.ofDays(21);

    private final Smtp smtp;
    private final Clock clock;

    MailCheck(Smtp smtp, Clock clock) {
        this.smtp = smtp;
        this.clock = clock;
    }

    List<Finding> look() {
        var findings = new ArrayList<Finding>();
        var name = smtp.host() + ":" + smtp.port();
        try (var talk = SmtpTalk.with(smtp.host(), smtp.port())) {
            if (smtp.startTls()) findings.add(certificate(talk.encrypt()));
            if (!smtp.user().isEmpty()) talk.signIn(smtp.user(), smtp.password());
            findings.addFirst(Finding.ok("mail", name + " answers: " + talk.greeting()));
        } catch (SSLException untrusted) {
            findings.addFirst(
                    Finding.failed(
                            "mail",
                            name + " can't be spoken to encrypted: " + untrusted.getMessage(),
                            "give it a certificate for that name that this machine trusts"));
        } catch (IOException away) {
            findings.addFirst(
                    Finding.failed(
                            "mail",
                            name + ": " + away.getMessage(),
                            "start it, open the way there, or mend guildhall.smtp.*; letters wait meanwhile"));
        }
        return findings;
    }

    private Finding certificate(X509Certificate certificate) {
        var end = certificate.getNotAfter().toInstant();
        var words = smtp.host() + "'s holds until " + end;
        return Duration.between(clock.instant(), end).compareTo(SOON) < 0
                ? Finding.warning("mail certificate", words, "have it renewed")
                : Finding.ok("mail certificate", words);
    }
}
