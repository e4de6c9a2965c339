package org.guildhall.webhook.delivery;

import java.util.List;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;

/// A delivery as its page shows it.
///
/// @param body what was sent, set out for reading
public record DeliveryView(
        String path,
        String endpointPath,
        String endpoint,
        String type,
        Chip chip,
        List<Fact> facts,
        List<Try> tries,
        boolean maySendAgain,
        String body) {
    public DeliveryView {
        facts = List.copyOf(facts);
        tries = List.copyOf(tries);
    }

    /// One try: when, what came back, how long it took.
    public record Try(String at, Chip came, String took, String answer) {}
}
