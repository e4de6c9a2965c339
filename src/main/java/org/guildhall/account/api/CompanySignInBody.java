package org.guildhall.account.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.Account;
import org.guildhall.account.provider.AccountProvider;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

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

    /// Which provider it is.
    ///
    /// @param secret nothing when the one that is kept stays
    record ProviderWanted(
            String issuer, String client, Optional<String> secret, List<String> domains)
            implements ApiBody {
        ProviderWanted {
            domains = List.copyOf(domains);
        }

        /// As the form of the page would bring it.
        Form form(long version) {
            var form = Form.empty();
            form.put("issuer", issuer);
            form.put("client", client);
            secret.ifPresent(own -> form.put("secret", own));
            form.put("domains", String.join(",", domains));
            form.put("version", String.valueOf(version));
            return form;
        }
    }

    /// Refuses with all that is wrong.
    static void check(Form form) {
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
    }
}
