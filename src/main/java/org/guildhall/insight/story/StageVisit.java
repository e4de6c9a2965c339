package org.guildhall.insight.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.onboarding.lifecycle.Stage;

/// One stay of an application in a stage, and whom it waited for meanwhile.
///
/// @param left nothing while it stands there
/// @param us how long it waited for the vendor's people
/// @param them how long for the partner's
record StageVisit(
        Stage stage, Instant entered, Optional<Instant> left, Duration us, Duration them) {}
