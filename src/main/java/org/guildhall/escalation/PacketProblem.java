package org.guildhall.escalation;

import java.util.Locale;
import org.guildhall.platform.web.Text;

/// What kept a packet from getting there, as people read it. A connection that failed is kept by
/// its name; what the other side said stands as it said it.
final class PacketProblem {
    private PacketProblem() {}

    static String words(String kept, Text text) {
        var key = "escalation.failure." + kept.toLowerCase(Locale.ROOT);
        return text.has(key) ? text.of(key) : kept;
    }
}
