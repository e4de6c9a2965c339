package org.guildhall.invitation.lifecycle;

import org.springframework.modulith.NamedInterface;

/// Which prospect somebody saw, in which version.
@NamedInterface("lifecycle")
public record Seen(ProspectId id, long version) {}
