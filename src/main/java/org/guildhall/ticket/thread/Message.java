package org.guildhall.ticket.thread;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.modulith.NamedInterface;

/// Something that customer and desk have said to each other. There is no way from a [Note] to one.
///
/// @param text empty once it was removed
/// @param madeOf of a reply
/// @param mailId the Message-ID of the mail that it came by
@NamedInterface("thread")
public record Message(
        UUID id,
        TicketId ticket,
        Author author,
        Channel channel,
        String text,
        Optional<MadeOf> madeOf,
        Optional<String> mailId,
        Instant at,
        Optional<Removal> removal) {
    /// Longest text, in characters.
    public static final int LONGEST = 20_000;

    /// Whether the desk wrote it to the customer.
    public boolean isReply() {
        return madeOf.isPresent();
    }
}
