package org.guildhall.account.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.account.Account;
import org.guildhall.account.provider.AccountProvider;
import org.guildhall.platform.api.ApiBody;

/// The company sign-in of an account, in the API.
///
/// @param issuer empty until somebody says which provider it is
/// @param secret whether the client has one, which is shown to nobody
/// @param back the address that the provider has to lead back to
record CompanySignInBody(
        UUID account,
        String uid,
        String name,
        long version,
        String issuer,
        String client,
        boolean secret,
        List<String> domains,
        String back,
        Instant allowedAt,
        String allowedBy)
        implements ApiBody {
    CompanySignInBody {
        domains = List.copyOf(domains);
    }

    static CompanySignInBody of(Account account, AccountProvider provider, String back) {
        return new CompanySignInBody(
                account.id().value(),
                account.uid().value(),
                account.name(),
                provider.version(),
                provider.issuer(),
                provider.client(),
                provider.secret(),
                provider.domains(),
                back,
                provider.allowed(),
                provider.by());
    }

    /// Which account may have one.
    record AccountWanted(String uid) implements ApiBody {}
}
