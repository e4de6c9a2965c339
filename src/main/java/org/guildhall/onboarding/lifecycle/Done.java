package org.guildhall.onboarding.lifecycle;

import java.time.Instant;

/// Who ticked an item of the activation checklist, and when.
public record Done(String by, Instant at) {}
