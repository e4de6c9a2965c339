package org.guildhall.platform.event;

/// Somebody who acts on what happened, after it is committed: at least once, in order per subject,
/// in a transaction of its own. Whatever it makes must carry a key made from [Event#id], so that
/// twice is once.
public interface EventConsumer {
    /// Acts on the event, or leaves it alone.
    void accept(Event event);

    /// Whether it acts after all others, as one does that lets nobody else go on meanwhile.
    default boolean isLast() {
        return false;
    }
}
