package org.guildhall.ticket.lifecycle;

import java.util.UUID;
import org.guildhall.platform.web.Form;
import org.springframework.modulith.NamedInterface;

/// A ticket as somebody saw it before acting: what has a newer version since can't be acted on
/// unseen.
@NamedInterface("lifecycle")
public record Seen(TicketId id, long version) {
    /// What a form says about the ticket that it was shown for.
    public static Seen of(UUID id, Form form) {
        return new Seen(new TicketId(id), form.version("ticket.version.missing"));
    }
}
