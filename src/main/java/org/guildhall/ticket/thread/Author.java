package org.guildhall.ticket.thread;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.By;
import org.springframework.modulith.NamedInterface;

/// Who wrote something: the name stays what it was that day.
@NamedInterface("thread")
public record Author(String name, Optional<UUID> person) {
    /// Whoever does it.
    public static Author of(By by) {
        return new Author(by.actor().name(), by.person());
    }
}
