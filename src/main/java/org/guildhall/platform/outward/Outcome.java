package org.guildhall.platform.outward;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What became of one try.
///
/// @param status of the answer, when there was one
/// @param failure why there was none
/// @param answer the first characters of the answer, for people to read
/// @param pause how long the other side asks us to wait (`Retry-After` in seconds)
public record Outcome(
        OptionalInt status,
        Optional<Failure> failure,
        String answer,
        Optional<Duration> pause,
        Duration took) {
    private static final int GONE = 410;

    /// An answer.
    static Outcome answered(int status, String answer, Optional<Duration> pause, Duration took) {
        return new Outcome(OptionalInt.of(status), Optional.empty(), answer, pause, took);
    }

    /// No answer.
    static Outcome failed(Failure failure, Duration took) {
        return new Outcome(OptionalInt.empty(), Optional.of(failure), "", Optional.empty(), took);
    }

    /// Whether it arrived: any 2xx. A redirect is no arrival.
    public boolean isDone() {
        return status.isPresent() && status.getAsInt() / 100 == 2;
    }

    /// Whether the other side wants no more, ever (HTTP 410, by Standard Webhooks).
    public boolean isGone() {
        return status.isPresent() && status.getAsInt() == GONE;
    }
}
