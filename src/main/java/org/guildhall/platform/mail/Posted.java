package org.guildhall.platform.mail;

import java.util.Optional;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.Timeline.Deed;
import org.guildhall.platform.web.Timeline.Entry;
import org.guildhall.platform.web.Tone;

/// A letter as the desk shows it: where it is, why, and what comes next.
public final class Posted {
    private Posted() {}

    /// A line of a case's history; whoever may send it again finds the way to that when it is
    /// stuck.
    ///
    /// @param again where that is asked for
    public static Entry entry(Mail mail, Page page, Optional<String> again) {
        var deed =
                again.filter(_ -> mail.state().isStuck())
                        .map(path -> new Deed(page.text().of("platform.mail.again"), path))
                        .orElse(null);
        return new Entry(
                Timeline.Kind.MAIL,
                mail.sentAt().orElse(mail.createdAt()),
                mail.title(),
                mail.recipient(),
                null,
                chip(mail, page.text()),
                note(mail, page).orElse(null),
                deed);
    }

    /// Where it is.
    public static Chip chip(Mail mail, Text text) {
        return new Chip(text.of("platform.mail.state." + mail.state()), tone(mail.state()));
    }

    /// What the other side said, in plain words and in its own, and when the next try is.
    public static Optional<String> note(Mail mail, Page page) {
        var text = page.text();
        var words = mail.delivery().words();
        return switch (mail.state()) {
            case HELD, GATHERED, QUEUED -> Optional.empty();
            case SENT ->
                    Optional.of(words)
                            .filter(said -> !said.isBlank())
                            .map(said -> text.of("platform.mail.taken", said));
            case DEFERRED, REFUSED -> Optional.of(why(words, text) + " " + next(mail, page));
            case BOUNCED, GIVEN_UP -> Optional.of(why(words, text));
        };
    }

    /// Why a letter did not arrive.
    public static String why(String words, Text text) {
        return text.of(PlainWords.key(words)) + " " + text.of("platform.mail.said", words);
    }

    private static String next(Mail mail, Page page) {
        return mail.delivery()
                .nextTry()
                .map(at -> page.text().of("platform.mail.next", page.moment(at)))
                .orElse("");
    }

    private static Tone tone(Delivery.State state) {
        return switch (state) {
            case HELD, QUEUED -> Tone.NEUTRAL;
            case GATHERED, SENT -> Tone.GOOD;
            case DEFERRED -> Tone.WARN;
            case REFUSED, BOUNCED, GIVEN_UP -> Tone.BAD;
        };
    }
}
