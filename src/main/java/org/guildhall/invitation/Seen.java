package org.guildhall.invitation;

/// Which prospect somebody saw, in which version.
public record Seen(ProspectId id, long version) {}
