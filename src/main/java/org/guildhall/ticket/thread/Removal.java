package org.guildhall.ticket.thread;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/// That something was taken out of a thread: when, by whom, why. What it was is gone.
@NamedInterface("thread")
public record Removal(Instant at, String by, String why) {}
