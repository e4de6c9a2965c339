package org.guildhall.account.provider;

import java.time.Instant;
import java.util.List;
import org.guildhall.access.AccountId;

/// An account that may sign in with an identity provider of its own, and which that is.
///
/// @param issuer empty until somebody says which
/// @param secret whether the client has one, which is shown to nobody
/// @param allowed when the vendor allowed it
/// @param by who allowed it
public record AccountProvider(
        AccountId account,
        String issuer,
        String client,
        boolean secret,
        List<String> domains,
        Instant allowed,
        String by,
        long version) {
    public AccountProvider {
        domains = List.copyOf(domains);
    }

    /// Whether people can sign in by it.
    public boolean isComplete() {
        return !issuer.isEmpty();
    }
}
