package org.guildhall.onboarding.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.onboarding.Conversation.Told;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.web.Timeline;

/// One line of an application's history.
///
/// @param kind who made it happen: `PERSON`, `SYSTEM`, or `MAIL` for a letter that went out
/// @param type what happened, by its name: a move, or the kind of letter
/// @param what the same in the reader's words
/// @param by who did it, or whom the letter went to
/// @param words what was said with it
/// @param letter the letter, to be looked at among the application's letters
/// @param delivery what became of the letter
record HistoryEntry(
        Instant at,
        String kind,
        String type,
        String what,
        String by,
        Optional<String> words,
        Optional<UUID> letter,
        Optional<String> delivery)
        implements ApiBody {

    static HistoryEntry of(Told told) {
        var entry = told.entry();
        return new HistoryEntry(
                entry.at(),
                entry.kind().name(),
                told.type(),
                entry.what(),
                entry.who(),
                Optional.ofNullable(entry.words()),
                Optional.empty(),
                Optional.empty());
    }

    static HistoryEntry of(Mail mail) {
        return new HistoryEntry(
                mail.sentAt().orElse(mail.createdAt()),
                Timeline.Kind.MAIL.name(),
                mail.kind(),
                mail.title(),
                mail.recipient(),
                Optional.empty(),
                Optional.of(mail.id()),
                Optional.of(mail.state().name()));
    }
}
