package org.guildhall.escalation.dispatch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Message-ID of a packet's letter (RFC 5322, section 3.6.4). It bears the token that answers
/// by mail are known by, for mail programs that answer to another address than they are asked to.
public final class PacketId {
    private static final Pattern FORM = Pattern.compile("<([0-9a-v]{25})\\.\\d{1,9}@[^<>@]+>");

    private PacketId() {}

    /// @param version of the escalation, so that a packet sent once more has a name of its own
    static String of(String token, long version, String domain) {
        return "<" + token + "." + version + "@" + domain + ">";
    }

    /// The token of such a Message-ID; empty for any other.
    public static Optional<String> token(String messageId) {
        return Optional.of(FORM.matcher(messageId))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}
