package org.guildhall.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A letter as its reader finds it in the inbox: the words, and the one address that it leads to.
public record InboxLetter(
        UUID id, String title, Instant at, List<String> paragraphs, Optional<String> link) {}
