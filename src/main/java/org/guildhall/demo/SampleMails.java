package org.guildhall.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.Accounts;
import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.Envelope;
import org.guildhall.inbound.Way;
import org.guildhall.platform.mail.ReturnTokens;
import org.guildhall.platform.value.Ids;
import org.guildhall.ticket.Intake;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.beans.factory.annotation.Value;

/// Mails that reach the desk of the sample world (RFC 5322). They are sorted like any others, once
/// the sample world is there.
class SampleMails {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private final Arrivals arrivals;
    private final Intake intake;
    private final Accounts accounts;
    private final Clock clock;
    private final String box;

    SampleMails(
            Arrivals arrivals,
            Intake intake,
            Accounts accounts,
            Clock clock,
            @Value("${guildhall.support.address}") String box) {
        this.arrivals = arrivals;
        this.intake = intake;
        this.accounts = accounts;
        this.clock = clock;
        this.box = box;
    }

    /// To the desk's address.
    void write(Member from, String subject, String words) {
        bring(address(from), from.name(), box, subject, "", words);
    }

    /// In answer to a letter of a ticket.
    void answer(Member from, TicketId ticket, String subject, String words) {
        var email = accounts.person(from.person()).email();
        var token = intake.participant(ticket, email).orElseThrow().token();
        bring(email.value(), from.name(), ReturnTokens.address(box, token), subject, "", words);
    }

    /// A machine's, because somebody is away (RFC 3834).
    void away(String from, String name, String subject, String words) {
        bring(from, name, box, subject, "Auto-Submitted: auto-replied\r\n", words);
    }

    private String address(Member of) {
        return accounts.person(of.person()).email().value();
    }

    private void bring(
            String from, String name, String to, String subject, String head, String words) {
        var text =
                """
                From: "%s" <%s>
                To: %s
                Subject: %s
                Date: %s
                Message-ID: <%s@%s>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit
                """
                        .formatted(
                                name,
                                from,
                                to,
                                subject,
                                DATE.format(clock.instant().atZone(ZoneOffset.UTC)),
                                Ids.next(),
                                from.substring(from.indexOf('@') + 1));
        var mail = text.replace("\n", "\r\n") + head + "\r\n" + words.replace("\n", "\r\n");
        arrivals.take(new Envelope(Way.SMTP, from, List.of(to)), mail.getBytes(UTF_8));
    }
}
