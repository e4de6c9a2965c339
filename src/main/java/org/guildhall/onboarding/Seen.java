package org.guildhall.onboarding;

/// An application as somebody saw it before acting: what has a newer version since can't be acted
/// on unseen.
public record Seen(ApplicationId id, long version) {}
