package org.guildhall.ticket.macro;

import java.util.UUID;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.lifecycle.Ticket;

/// A reply kept ready: it is put into the editor, read and sent from there like any other.
///
/// @param text where `{name}` is whoever asked and `{number}` the ticket's number
/// @param aim what such a reply usually is to bring about
/// @param version 0 for one that isn't kept yet
public record Macro(UUID id, String name, String text, Aim aim, long version) {
    /// Longest name.
    public static final int LONGEST_NAME = 80;

    /// The text for a ticket.
    public String filled(Ticket ticket) {
        return text.replace("{name}", ticket.requester().name())
                .replace("{number}", ticket.number());
    }
}
