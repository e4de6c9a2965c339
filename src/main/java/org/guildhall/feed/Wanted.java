package org.guildhall.feed;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.platform.value.Moment;
import org.guildhall.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/// What a reader of the feed asks for, as the address has it.
///
/// @param kind the kind of subject; nothing for any
/// @param type what happened to it; nothing for anything
/// @param subject the one subject; nothing for any
/// @param since only what happened after it
public record Wanted(
        @Nullable String kind, @Nullable String type, @Nullable UUID subject, Instant since) {
    private static final Pattern TYPE = Pattern.compile("([a-z-]{1,40})\\.(\\*|[a-z-]{1,60})");
    private static final Pattern SUBJECT = Pattern.compile("(?:([a-z-]{1,40})/)?([0-9a-f-]{36})");

    /// Reads `application.submit` or `application.*`, `application/0198…` or the key alone, and a
    /// moment (RFC 3339); each may be empty. What can't be read is refused at its name.
    static Wanted read(String type, String subject, String after) {
        var named = TYPE.matcher(type);
        if (!type.isEmpty() && !named.matches()) throw Invalid.at("type", "feed.type");
        var about = SUBJECT.matcher(subject);
        if (!subject.isEmpty() && !about.matches()) throw Invalid.at("subject", "feed.subject");
        var all = type.isEmpty() || named.group(2).equals("*");
        return new Wanted(
                type.isEmpty() ? subject.isEmpty() ? null : about.group(1) : named.group(1),
                all ? null : named.group(2),
                subject.isEmpty() ? null : key(about.group(2)),
                after.isEmpty() ? Instant.EPOCH : moment(after));
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Invalid.at("subject", "feed.subject");
        }
    }

    private static Instant moment(String text) {
        try {
            return Moment.read(text);
        } catch (DateTimeParseException _) {
            throw Invalid.at("after", "feed.after");
        }
    }
}
