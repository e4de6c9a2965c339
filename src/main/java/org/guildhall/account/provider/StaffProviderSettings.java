package org.guildhall.account.provider;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.account.oidc.Party;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The vendor's own identity provider (`guildhall.staff.oidc`), where one is named.
///
/// @param domains of the staff's e-mail addresses
/// @param name as the button on the sign-in page has it
@ConfigurationProperties("guildhall.staff.oidc")
record StaffProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue List<String> domains,
        @DefaultValue("") String name) {

    Optional<Provider> provider() {
        return issuer.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Provider(
                                Provider.STAFF,
                                Optional.empty(),
                                name,
                                new Party(issuer, clientId, clientSecret, true),
                                domains.stream()
                                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                                        .toList()));
    }
}
