package org.guildhall.onboarding.lifecycle;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// An application, inside the program; people quote its number, such as `APP-2026-00042`.
@NamedInterface("lifecycle")
public record ApplicationId(UUID value) {}
