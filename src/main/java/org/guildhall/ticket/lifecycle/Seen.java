package org.guildhall.ticket.lifecycle;

import java.util.UUID;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.modulith.NamedInterface;

/// A ticket as somebody saw it before acting: what has a newer version since can't be acted on
/// unseen.
@NamedInterface("lifecycle")
public record Seen(TicketId id, long version) {
    /// What a form says about the ticket that it was shown for.
    public static Seen of(UUID id, Form form) {
        var typed = form.value("version");
        if (!typed.matches("[0-9]{1,9}")) throw Invalid.because("ticket.version.missing");
        return new Seen(new TicketId(id), Long.parseLong(typed));
    }
}
