package org.guildhall.training.passage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.PersonId;

/// What somebody has who passed a course's quiz.
///
/// @param number such as `CRT-2026-00007`
/// @param score percent of the questions answered rightly
/// @param expires when the course has to be taken anew
public record Certificate(
        UUID id,
        String number,
        UUID partnership,
        PersonId person,
        String name,
        String course,
        int score,
        Instant issued,
        Instant expires) {
    /// How long before its end the holder is reminded and may take the quiz again.
    static final Duration RENEWAL = Duration.ofDays(30);

    /// Whether it still counts.
    public boolean isValid(Instant now) {
        return now.isBefore(expires);
    }

    /// Whether it is time to take the quiz again.
    public boolean isDue(Instant now) {
        return !now.isBefore(renewable());
    }

    /// From when the quiz may be taken again.
    public Instant renewable() {
        return expires.minus(RENEWAL);
    }

    /// Where it is to be seen.
    public String path() {
        return "/console/certificates/" + id;
    }
}
