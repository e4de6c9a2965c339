package org.guildhall.onboarding.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// How an application was rejected.
///
/// @param reapply from when the company may apply again; nothing means never
@NamedInterface("lifecycle")
public record Rejection(RejectionReason reason, Optional<Instant> reapply) {}
