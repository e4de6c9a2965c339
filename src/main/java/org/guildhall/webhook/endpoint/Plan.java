package org.guildhall.webhook.endpoint;

import java.net.URI;

/// What an endpoint is to be.
///
/// @param address where it lies, looked at by [org.guildhall.platform.outward.Targets]
/// @param description what it is for, in its keeper's words; may be empty
/// @param types the events that it wants
public record Plan(URI address, String description, EventTypes types) {
    /// Characters of a description.
    public static final int LONGEST = 200;
}
