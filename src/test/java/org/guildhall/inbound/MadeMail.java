package org.guildhall.inbound;

import java.util.Optional;
import java.util.UUID;

/// A mail that the corpus made.
///
/// @param messageId by which it is found again
/// @param from the envelope's sender; empty for a mail server's
/// @param to which of the desk's addresses it goes to
/// @param ticket the one that it has to join
public record MadeMail(
        Kind kind, String messageId, String from, String to, byte[] bytes, Optional<UUID> ticket) {}
