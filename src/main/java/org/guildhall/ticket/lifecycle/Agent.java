package org.guildhall.ticket.lifecycle;

import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.springframework.modulith.NamedInterface;

/// Who of the desk has a ticket.
@NamedInterface("lifecycle")
public record Agent(PersonId person, String name) {
    /// Whoever asks.
    public static Agent of(Staff caller) {
        return new Agent(caller.person(), caller.name());
    }
}
