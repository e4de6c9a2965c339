package org.guildhall.network.uid;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;

/// A request about an associated UID as the API shows it.
///
/// @param kind `ADD` or `REMOVE`
/// @param words why, in the partner's words
/// @param answer what was said at the decision
record UidRequestBody(
        UUID id,
        long version,
        UUID partnership,
        String kind,
        String uid,
        String words,
        String state,
        Instant stateSince,
        String stateBy,
        String answer,
        Instant askedAt)
        implements ApiBody {

    static UidRequestBody of(UidRequest request) {
        return new UidRequestBody(
                request.id(),
                request.version(),
                request.partnership(),
                request.kind().name(),
                request.uid().value(),
                request.words(),
                request.state().name(),
                request.since(),
                request.by(),
                request.answer(),
                request.askedAt());
    }
}
