package org.guildhall.webhook.endpoint;

import java.util.UUID;

/// An endpoint in the version that its keeper saw.
public record Seen(UUID id, long version) {}
