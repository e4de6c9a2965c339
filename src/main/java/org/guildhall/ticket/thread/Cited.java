package org.guildhall.ticket.thread;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// An article that a reply refers to, in the version that was sent.
@NamedInterface("thread")
public record Cited(UUID article, int version) {}
