package org.guildhall.escalation.dispatch;

import java.time.Duration;
import java.util.Optional;

/// What became of a try to get a packet to the other side.
sealed interface Carried {
    /// It is there, under the other side's name for it.
    record There(String reference) implements Carried {}

    /// Not this time; the same may work later.
    ///
    /// @param pause how long the other side asks us to wait
    record Later(String problem, Optional<Duration> pause) implements Carried {}

    /// It never will as things are: the other side refuses it.
    record Never(String problem) implements Carried {}
}
