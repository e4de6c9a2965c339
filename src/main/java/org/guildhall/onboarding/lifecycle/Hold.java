package org.guildhall.onboarding.lifecycle;

import java.time.Instant;

/// Why nothing of an application moves forward for the time being: its data stays, and it goes on
/// where it stood (onboarding.md section 5, *put on hold*).
///
/// @param by who put it on hold, as history names them
/// @param bySystem whether it was the system, which then also resumes by itself
public record Hold(Instant since, String by, boolean bySystem, String why) {}
