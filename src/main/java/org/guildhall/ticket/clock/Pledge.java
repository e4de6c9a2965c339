package org.guildhall.ticket.clock;

import java.time.Duration;
import org.guildhall.ticket.lifecycle.Priority;
import org.springframework.modulith.NamedInterface;

/// What is promised for tickets of one priority, in business hours.
///
/// @param first until the first reply
/// @param resolution until it is answered for good
/// @param version one more with every change
@NamedInterface("clock")
public record Pledge(Priority priority, Duration first, Duration resolution, long version) {}
