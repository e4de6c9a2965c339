package org.guildhall.inbound;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.account.EmailAddress;
import org.guildhall.escalation.MailedAnswers;
import org.guildhall.escalation.MailedAnswers.Awaited;
import org.guildhall.inbound.Known.Conversation;
import org.guildhall.inbound.reading.Correspondent;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.platform.mail.ReturnTokens;
import org.guildhall.platform.mail.bounce.Bounces;
import org.guildhall.platform.settings.Inbound;
import org.guildhall.ticket.Intake;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Participant;
import org.springframework.stereotype.Component;

/// Looks up what is known around a mail.
@Component
class Surroundings {
    private final Intake intake;
    private final MailedAnswers answers;
    private final DeskAddresses addresses;
    private final Bounces letters;
    private final Inbound settings;

    Surroundings(
            Intake intake,
            MailedAnswers answers,
            DeskAddresses addresses,
            Bounces letters,
            Inbound settings) {
        this.intake = intake;
        this.answers = answers;
        this.addresses = addresses;
        this.letters = letters;
        this.settings = settings;
    }

    /// @param before how many mails its sender sent within the hour before
    Known of(Arrival arrival, ReadMail mail, int before) {
        return new Known(
                addresses.ours(),
                mail.messageId().filter(letters::isOurs).isPresent(),
                packets(arrival, mail),
                conversations(arrival, mail),
                before,
                settings.mostPerHour());
    }

    /// By the addresses that it came to, then by what it answers.
    private List<Conversation> conversations(Arrival arrival, ReadMail mail) {
        var tokens =
                tokens(arrival, mail)
                        .flatMap(token -> intake.byToken(token).stream())
                        .map(Participant::ticket);
        var references = mail.references().stream().flatMap(id -> intake.byMessageId(id).stream());
        return Stream.concat(tokens, references)
                .distinct()
                .map(ticket -> new Conversation(ticket, participants(ticket, mail)))
                .toList();
    }

    private List<Awaited> packets(Arrival arrival, ReadMail mail) {
        var sender = mail.from().map(Correspondent::address).orElse("");
        var tokens =
                tokens(arrival, mail).flatMap(token -> answers.byToken(token, sender).stream());
        var references =
                mail.references().stream().flatMap(id -> answers.byMessageId(id, sender).stream());
        return Stream.concat(tokens, references).distinct().toList();
    }

    private Stream<String> tokens(Arrival arrival, ReadMail mail) {
        return Stream.concat(
                        arrival.envelope().recipients().stream(),
                        mail.addressed().stream().filter(addresses::takes))
                .flatMap(address -> ReturnTokens.in(address).stream())
                .distinct();
    }

    /// Of a ticket's participants, the one who wrote this mail, if one did.
    private Set<String> participants(TicketId ticket, ReadMail mail) {
        return mail.from()
                .map(Correspondent::address)
                .filter(Sorting::isAnswerable)
                .flatMap(address -> participant(ticket, address))
                .map(found -> Set.of(found.email().value()))
                .orElse(Set.of());
    }

    private Optional<Participant> participant(TicketId ticket, String address) {
        return intake.participant(ticket, new EmailAddress(address));
    }
}
