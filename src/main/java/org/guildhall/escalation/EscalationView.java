package org.guildhall.escalation;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;

/// An escalation as the ticket's page shows it.
///
/// @param mayTakeBack whether it can be taken back now
/// @param maySendAgain whether it can be sent once more
public record EscalationView(
        UUID id,
        long version,
        String number,
        Chip state,
        List<Fact> facts,
        boolean mayTakeBack,
        boolean maySendAgain) {}
