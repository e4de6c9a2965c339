package org.guildhall.account.session;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.PersonId;

/// One sign-in of one person on one device. The second factor is done, or still owed where the
/// person has one.
public record Session(
        UUID id,
        PersonId person,
        Instant created,
        Instant used,
        Device device,
        boolean secondFactor) {}
