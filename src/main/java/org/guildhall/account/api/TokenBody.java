package org.guildhall.account.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.token.ApiToken;
import org.guildhall.platform.api.ApiBody;

/// A token as it is seen afterwards: never the secret itself.
///
/// @param usedAt the last time, to the minute
record TokenBody(
        UUID id, String name, Instant createdAt, Instant expiresAt, Optional<Instant> usedAt)
        implements ApiBody {
    static TokenBody of(ApiToken token) {
        return new TokenBody(
                token.id(), token.name(), token.created(), token.expires(), token.used());
    }
}
