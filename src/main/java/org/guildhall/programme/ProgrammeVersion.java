package org.guildhall.programme;

import java.time.Instant;

/// One text that a programme had.
///
/// @param hash SHA-256 of the text in hexadecimal
/// @param since when it was first taken in
public record ProgrammeVersion(int version, String hash, Instant since) {}
