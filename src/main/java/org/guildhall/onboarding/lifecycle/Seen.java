package org.guildhall.onboarding.lifecycle;

import org.springframework.modulith.NamedInterface;

/// An application as somebody saw it before acting: what has a newer version since can't be acted
/// on unseen.
@NamedInterface("lifecycle")
public record Seen(ApplicationId id, long version) {}
