package org.guildhall.platform.job;

import java.util.UUID;

/// Acts when a timer of its kind fires. It asks the state again before it does anything: a timer
/// may fire twice, or after what it waited for is long gone.
public interface TimerHandler {
    /// The kind of timer that this handler acts on, such as `onboarding.activation`.
    String kind();

    /// The time for this object has come.
    void fire(UUID id);
}
