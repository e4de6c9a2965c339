package org.guildhall.platform.mail.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import org.guildhall.platform.mail.Deliveries;
import org.guildhall.platform.mail.Delivery;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.MailStore;
import org.guildhall.platform.mail.ReturnBoxStore;
import org.guildhall.platform.mail.bounce.Returned.Report;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What came back, put to the letters that it is about.
@Component
public class Bounces {
    private final MailStore store;
    private final ReturnBoxStore box;
    private final Deliveries deliveries;
    private final Clock clock;

    Bounces(MailStore store, ReturnBoxStore box, Deliveries deliveries, Clock clock) {
        this.store = store;
        this.box = box;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Whether one of our letters went out under that Message-ID.
    public boolean isOurs(String messageId) {
        return store.byMessageId(messageId).isPresent();
    }

    /// Takes a mail that came to another address than the one that reports come to; false when it
    /// is no report, or about no letter of ours. Joins the caller's transaction; twice is once.
    @Transactional
    public boolean take(byte[] mail) {
        return read(mail) instanceof Report report && take(report);
    }

    private static Returned read(byte[] mail) {
        try {
            var session = Session.getInstance(new Properties());
            return ReportReader.read(new MimeMessage(session, new ByteArrayInputStream(mail)));
        } catch (MessagingException | IOException | RuntimeException _) {
            return new Returned.Unknown();
        }
    }

    /// Takes a report; false when it is about no letter of ours. A delay is noted by nobody: the
    /// reader's side still tries.
    @Transactional
    public boolean take(Report report) {
        var found =
                report.token()
                        .flatMap(store::byToken)
                        .or(() -> report.messageId().flatMap(store::byMessageId));
        found.filter(_ -> report.isFailure()).ifPresent(mail -> failed(mail, report));
        return found.isPresent();
    }

    /// The box was read, and that many lie in it that nobody understands.
    @Transactional
    public void read(int unknown) {
        box.put(clock.instant(), unknown);
    }

    /// The box could not be read.
    @Transactional
    public void away(String problem) {
        box.away(clock.instant(), problem);
    }

    private void failed(Mail mail, Report report) {
        var words = said(report);
        if (report.isForGood()) deliveries.bounced(mail, words);
        else if (mail.state() == Delivery.State.SENT) deliveries.cameBack(mail, words);
    }

    private static String said(Report report) {
        return report.words().contains(report.status())
                ? report.words()
                : report.status() + " " + report.words();
    }
}
