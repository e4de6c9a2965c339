package org.guildhall.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which events of a [Scope] are sought, and where the page begins.
///
/// @param kind of this kind only
/// @param type of this type only
/// @param subject of this subject only
/// @param since that happened after this moment
/// @param after the number of the event before the page; 0 for the first page
public record Sought(
        @Nullable String kind,
        @Nullable String type,
        @Nullable UUID subject,
        Instant since,
        long after,
        int limit) {}
