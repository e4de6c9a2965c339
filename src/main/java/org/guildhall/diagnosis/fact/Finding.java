package org.guildhall.diagnosis.fact;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;

/// What was found of a fact.
///
/// @param value nothing when whoever was asked didn't know
/// @param source the message that names who was asked
/// @param at when it was read
public record Finding(FactName name, Optional<FactValue> value, String source, Instant at) {}
