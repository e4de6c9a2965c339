package org.guildhall.platform.web.frame;

import java.util.List;
import java.util.Locale;
import org.guildhall.platform.web.ClockChip;
import org.jspecify.annotations.Nullable;

/// The process rail: the nodes of a way in their order, what is done, what is now, what comes next.
public record Rail(String label, List<Node> nodes) {
    public Rail {
        nodes = List.copyOf(nodes);
    }

    /// One node, in the reader's words.
    ///
    /// @param note when it was done, or who acts now
    /// @param clock by when, where somebody must act
    public record Node(State state, String name, @Nullable String note, @Nullable ClockChip clock) {
        /// A node without a clock.
        public Node(State state, String name, @Nullable String note) {
            this(state, name, note, null);
        }
    }

    /// Where a node stands.
    public enum State {
        DONE,
        NOW,
        NEXT,
        /// The way ended here: withdrawn, rejected, declined, cancelled, lapsed.
        STOPPED;

        /// The class that the style sheet knows it by; also the end of its message key.
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
