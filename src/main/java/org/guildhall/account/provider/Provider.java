package org.guildhall.account.provider;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.oidc.Claims;
import org.guildhall.account.oidc.NotLetIn;
import org.guildhall.account.oidc.Party;
import org.guildhall.account.oidc.Reason;
import org.guildhall.platform.web.Invalid;

/// An identity provider, and for whom it speaks.
///
/// @param key by which connected identities know it: the account's, or [#STAFF]
/// @param account whose people come by it; none for the vendor's own
/// @param name as people know it
/// @param domains of the e-mail addresses that it speaks for, in small letters
record Provider(
        UUID key, Optional<AccountId> account, String name, Party party, List<String> domains) {
    /// The key of the vendor's own.
    static final UUID STAFF = new UUID(0, 0);

    /// The address that it vouches for; refused where it doesn't, or may not.
    EmailAddress address(Claims claims) throws NotLetIn {
        if (!claims.verified()) throw new NotLetIn(Reason.UNVERIFIED, "address not verified");
        var address = read(claims.email());
        var domain = address.value().substring(address.value().indexOf('@') + 1);
        if (!domains.contains(domain)) throw new NotLetIn(Reason.FOREIGN, "domain " + domain);
        return address;
    }

    private static EmailAddress read(String written) throws NotLetIn {
        try {
            return new EmailAddress(written);
        } catch (Invalid _) {
            throw new NotLetIn(Reason.UNVERIFIED, "no address of the plain kind");
        }
    }
}
