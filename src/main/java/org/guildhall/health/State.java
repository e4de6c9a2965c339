package org.guildhall.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The answer of `GET /health`.
///
/// @param live whether the process is sound; if not, restart it
/// @param ready whether it can serve requests now
/// @param database `up` or `away`
/// @param mail letters that wait to be sent; unknown while the database is away
@JsonInclude(JsonInclude.Include.NON_NULL)
record State(boolean live, boolean ready, String database, @Nullable Mail mail) {
    /// @param queued how many letters wait
    /// @param oldestSeconds how long the oldest of them has waited
    /// @param undelivered how many of the last seven days were refused, sent back or given up
    /// @param returns `off`, `read`, or `away` when the box for returned letters can't be read
    /// @param unknown how many lie in that box that nobody understands
    record Mail(int queued, long oldestSeconds, int undelivered, String returns, int unknown) {}
}
