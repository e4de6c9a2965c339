package org.guildhall.ticket.figures;

import java.util.Optional;
import org.guildhall.platform.web.Text;
import org.springframework.modulith.NamedInterface;

/// What a cause is called. Whoever keeps diagnoses or articles brings a bean of it; the ticket
/// package knows neither.
@NamedInterface("figures")
public interface CauseNames {
    /// Which causes it names.
    Cause of();

    /// The name in the reader's words, while it is still known.
    Optional<String> name(String key, Text text);
}
