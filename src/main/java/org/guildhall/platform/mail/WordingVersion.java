package org.guildhall.platform.mail;

import java.time.Instant;
import java.util.Optional;

/// One version of a letter's words in one language.
///
/// @param words empty: those that come along
/// @param author who wrote it, as history names people
public record WordingVersion(int version, Optional<Words> words, Instant at, String author) {}
