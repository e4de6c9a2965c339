package org.guildhall.onboarding;

import java.time.Instant;
import java.util.Optional;

/// How an application was rejected.
///
/// @param reapply from when the company may apply again; nothing means never
record Rejection(RejectionReason reason, Optional<Instant> reapply) {}
