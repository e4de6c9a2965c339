package org.guildhall.inbound;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guildhall.access.Uid;
import org.guildhall.account.EmailAddress;
import org.guildhall.escalation.MailedAnswers;
import org.guildhall.inbound.Enclosures.Taken;
import org.guildhall.inbound.reading.Correspondent;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.platform.web.Invalid;
import org.guildhall.ticket.Incoming;
import org.guildhall.ticket.Intake;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Component;

/// Puts a mail into a ticket: its words as far as a message goes, the files that were taken, and
/// the account whose UID it names.
@Component
class Putting {
    private static final String NOTHING = "–";
    private static final String CUT = "\n[…]";
    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d)\\d{4} ?\\d{4} ?\\d{4} ?\\d{4}(?!\\d)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int MANY = 10;

    private final Intake intake;
    private final MailedAnswers answers;

    Putting(Intake intake, MailedAnswers answers) {
        this.intake = intake;
        this.answers = answers;
    }

    /// Into which ticket it went, and which of its files didn't.
    record Put(TicketId ticket, List<String> leftOut) {}

    Put open(ReadMail mail, Taken files) {
        return put(mail, files, intake::open);
    }

    Put join(TicketId ticket, ReadMail mail, Taken files) {
        var participant = intake.participant(ticket, from(mail)).orElseThrow();
        return put(mail, files, incoming -> intake.join(participant, incoming));
    }

    /// The ticket into which a mail to that one goes.
    TicketId goesOn(TicketId ticket) {
        return intake.goesOn(ticket);
    }

    /// Puts what the other side of an escalation says there.
    Put hear(UUID escalation, ReadMail mail, Taken files) {
        var ticket = answers.hear(escalation, words(mail, MailedAnswers.LONGEST), files.files());
        return new Put(ticket, files.leftOut());
    }

    private Put put(ReadMail mail, Taken files, Function<Incoming, TicketId> into) {
        var incoming =
                new Incoming(
                        from(mail),
                        mail.from().map(Correspondent::name).orElse(""),
                        mail.subject(),
                        words(mail, Message.LONGEST),
                        uid(mail),
                        language(mail),
                        files.files(),
                        Channel.MAIL,
                        // Whoever repeats another's Message-ID can't keep that other mail out.
                        mail.messageId().filter(id -> intake.known(id).isEmpty()));
        return new Put(into.apply(incoming), files.leftOut());
    }

    private static EmailAddress from(ReadMail mail) {
        return new EmailAddress(mail.from().orElseThrow().address());
    }

    private static String words(ReadMail mail, int longest) {
        var words = mail.text().isBlank() ? NOTHING : mail.text().strip();
        var most = longest - CUT.length();
        return words.length() <= longest ? words : words.substring(0, most) + CUT;
    }

    /// The first number in it that is one.
    private static Optional<Uid> uid(ReadMail mail) {
        return DIGITS.matcher(mail.subject() + "\n" + mail.text())
                .results()
                .map(MatchResult::group)
                .flatMap(digits -> uid(digits).stream())
                .findFirst();
    }

    private static Optional<Uid> uid(String digits) {
        try {
            return Optional.of(new Uid(digits));
        } catch (Invalid _) {
            return Optional.empty();
        }
    }

    /// Chinese is seen by its script; of the others one can't be told from another so surely.
    private static Optional<Locale> language(ReadMail mail) {
        return HAN.matcher(mail.subject() + mail.text()).results().limit(MANY).count() == MANY
                ? Optional.of(Locale.SIMPLIFIED_CHINESE)
                : Optional.empty();
    }
}
