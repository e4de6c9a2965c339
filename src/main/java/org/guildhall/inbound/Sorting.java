package org.guildhall.inbound;

import java.util.Comparator;
import java.util.Optional;
import org.guildhall.account.EmailAddress;
import org.guildhall.escalation.MailedAnswers.Awaited;
import org.guildhall.inbound.reading.Automation;
import org.guildhall.inbound.reading.Correspondent;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.platform.web.Invalid;

/// Decides what becomes of a mail, from what stands in it and what is known; asks nobody and
/// changes nothing.
///
/// A mail joins a ticket by a token that only its participants were sent, and only when it comes
/// from one of them: a subject is no proof of anything, and a token alone may have been handed on.
/// What answers a packet is held to the same, only that a stranger with its token opens nothing:
/// whoever has it knows what a customer wrote.
final class Sorting {
    /// A mail that came through more servers goes in circles (RFC 5321 section 6.3 allows for 100).
    private static final int MOST_HOPS = 50;

    private static final Verdict NOT_THE_DESK = new Verdict.Refuses(Reason.NOT_THE_DESK);

    private Sorting() {}

    static Verdict of(ReadMail mail, Known known) {
        return refusal(mail, known)
                .<Verdict>map(Verdict.Refuses::new)
                .or(() -> hearing(known))
                .or(() -> joining(mail, known))
                .or(() -> known.packets().stream().findFirst().map(_ -> NOT_THE_DESK))
                .orElseGet(() -> new Verdict.Opens(!known.conversations().isEmpty()));
    }

    /// What the other side of an escalation says doesn't go into the customer's conversation, also
    /// when it bears the conversation's token too.
    private static Optional<Verdict> hearing(Known known) {
        return known.packets().stream()
                .filter(Awaited::theirs)
                .min(Comparator.comparing(Awaited::takenBack))
                .map(
                        packet ->
                                packet.takenBack()
                                        ? new Verdict.Refuses(Reason.TAKEN_BACK)
                                        : new Verdict.Hears(packet.escalation()));
    }

    private static Optional<Verdict> joining(ReadMail mail, Known known) {
        var sender = mail.from().map(Correspondent::address).orElse("");
        return known.conversations().stream()
                .filter(conversation -> conversation.participants().contains(sender))
                .findFirst()
                .map(conversation -> new Verdict.Joins(conversation.ticket()));
    }

    private static Optional<Reason> refusal(ReadMail mail, Known known) {
        if (known.ours() || mail.hops() > MOST_HOPS || isFromUs(mail, known)) {
            return Optional.of(Reason.OWN);
        }
        var machine = reason(mail.automation());
        if (machine.isPresent()) return machine;
        if (mail.from().filter(from -> isAnswerable(from.address())).isEmpty()) {
            return Optional.of(Reason.NO_SENDER);
        }
        if (mail.isEmpty()) return Optional.of(Reason.EMPTY);
        return known.before() >= known.most() ? Optional.of(Reason.TOO_MANY) : Optional.empty();
    }

    /// Whether a letter could reach that address.
    static boolean isAnswerable(String address) {
        try {
            return !new EmailAddress(address).value().isEmpty();
        } catch (Invalid _) {
            return false;
        }
    }

    private static boolean isFromUs(ReadMail mail, Known known) {
        return mail.from().map(Correspondent::address).filter(known.desk()::contains).isPresent();
    }

    private static Optional<Reason> reason(Automation automation) {
        return switch (automation) {
            case PERSON -> Optional.empty();
            case ANSWERED -> Optional.of(Reason.ANSWERED);
            case GENERATED -> Optional.of(Reason.MACHINE);
            case BULK -> Optional.of(Reason.BULK);
            case REPORT -> Optional.of(Reason.RETURNED);
        };
    }
}
