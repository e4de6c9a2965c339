package org.guildhall.account.token;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A token as its owner sees it afterwards: never the secret itself.
///
/// @param name what it is for, in its owner's words
/// @param used the last time, to the minute; nothing when it never was
public record ApiToken(
        UUID id,
        Holder holder,
        String name,
        Instant created,
        Instant expires,
        Optional<Instant> used) {}
