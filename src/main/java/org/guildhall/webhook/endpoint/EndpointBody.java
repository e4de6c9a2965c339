package org.guildhall.webhook.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.secret.HookSecret;

/// An endpoint in the API.
///
/// @param types names of events, such as `contract.signed`, `contract.*` or `*`
/// @param since when it came to its state
/// @param failingSince of the first failure since the last success
/// @param oldSecretUntil until when the secret before the present one signs as well
/// @param secret only in the answer that makes it
public record EndpointBody(
        UUID id,
        long version,
        String address,
        String description,
        List<String> types,
        String state,
        Instant since,
        Optional<Instant> failingSince,
        Optional<Instant> oldSecretUntil,
        Instant created,
        Optional<String> secret)
        implements ApiBody {

    /// Without its secret.
    public static EndpointBody of(Endpoint endpoint) {
        return of(endpoint, Optional.empty());
    }

    static EndpointBody of(Endpoint endpoint, Optional<HookSecret> secret) {
        return new EndpointBody(
                endpoint.id(),
                endpoint.version(),
                endpoint.plan().address().toString(),
                endpoint.plan().description(),
                endpoint.plan().types().names(),
                endpoint.state().name(),
                endpoint.standing().since(),
                endpoint.health().failingSince(),
                endpoint.oldSecretUntil(),
                endpoint.created(),
                secret.map(HookSecret::text));
    }

    /// What an endpoint is to be.
    public record Wanted(String address, Optional<String> description, List<String> types)
            implements ApiBody {}
}
