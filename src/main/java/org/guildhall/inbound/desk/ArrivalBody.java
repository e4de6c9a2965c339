package org.guildhall.inbound.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.inbound.Arrival;
import org.guildhall.inbound.ArrivalDesk.Opened;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Worded;
import org.guildhall.platform.web.Text;

/// A mail that came in, and what became of it, as the API shows it.
///
/// @param state `WAITING`, `OPENED` a ticket, `JOINED` one, `HEARD` by an escalation or `REFUSED`
/// @param reason why it was refused
/// @param trouble what went wrong at the last try to put it in
/// @param ticket what it opened or joined
/// @param strange whether it named a ticket that its sender takes no part in
/// @param leftOut the files of it that were not taken
/// @param times how often it was brought
/// @param way `IMAP` or `SMTP`
/// @param size in bytes
/// @param settledBy who brought it to its end by hand
/// @param words what its sender wrote, as long as it is kept, and `quoted` below; left out in lists
record ArrivalBody(
        UUID id,
        String state,
        Optional<Worded> reason,
        Optional<String> trouble,
        Optional<UUID> ticket,
        boolean strange,
        List<String> leftOut,
        String sender,
        List<String> recipients,
        String subject,
        Instant cameAt,
        int times,
        String way,
        long size,
        String messageId,
        Optional<Instant> settledAt,
        Optional<String> settledBy,
        Optional<String> words,
        Optional<String> quoted)
        implements ApiBody {

    static ArrivalBody of(Opened opened, Text text) {
        return of(opened.arrival(), opened.mail(), text);
    }

    /// As a row of a list.
    static ArrivalBody row(Arrival arrival, Text text) {
        return of(arrival, Optional.empty(), text);
    }

    private static ArrivalBody of(Arrival arrival, Optional<ReadMail> mail, Text text) {
        var envelope = arrival.envelope();
        return new ArrivalBody(
                arrival.id(),
                arrival.state().name(),
                arrival.reason()
                        .map(why -> new Worded(why.name(), text.of("inbound.why." + why.label()))),
                said(arrival.trouble()),
                arrival.ticket(),
                arrival.strange(),
                arrival.leftOut(),
                arrival.sender(),
                envelope.recipients(),
                arrival.subject(),
                arrival.came(),
                arrival.times(),
                envelope.way().name(),
                arrival.size(),
                arrival.messageId(),
                arrival.settled(),
                said(arrival.settledBy()),
                mail.map(ReadMail::text),
                mail.map(ReadMail::quoted).flatMap(ArrivalBody::said));
    }

    private static Optional<String> said(String words) {
        return Optional.of(words).filter(each -> !each.isEmpty());
    }
}
