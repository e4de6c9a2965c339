package org.guildhall.network;

import org.guildhall.access.Uid;

/// A UID that doesn't go with the main one.
///
/// @param mainValue what the rule compares, of the main UID
/// @param otherValue the same of the other
public record Breach(UidRule rule, Uid main, String mainValue, Uid other, String otherValue) {}
