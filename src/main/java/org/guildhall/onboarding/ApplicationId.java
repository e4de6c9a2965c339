package org.guildhall.onboarding;

import java.util.UUID;

/// An application, inside the program; people quote its number, such as `APP-2026-00042`.
public record ApplicationId(UUID value) {}
