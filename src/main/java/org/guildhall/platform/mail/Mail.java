package org.guildhall.platform.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A letter as it is kept: what is sent, under which Message-ID, and what became of it.
public record Mail(
        UUID id,
        String kind,
        String recipient,
        String recipientName,
        String language,
        String title,
        String html,
        String plain,
        String messageId,
        State state,
        Instant createdAt,
        Optional<Instant> sentAt,
        int attempts,
        Optional<String> lastError) {
    /// What became of a letter: waiting, taken by the mail server, or given up after the last
    /// attempt.
    public enum State {
        QUEUED,
        SENT,
        FAILED
    }
}
