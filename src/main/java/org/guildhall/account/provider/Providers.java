package org.guildhall.account.provider;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.account.oidc.Party;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The identity providers that people can come by.
@Component
@EnableConfigurationProperties(StaffProviderSettings.class)
class Providers {
    private final StaffProviderSettings settings;
    private final ProviderStore store;

    Providers(StaffProviderSettings settings, ProviderStore store) {
        this.settings = settings;
        this.store = store;
    }

    /// The vendor's own.
    Optional<Provider> staff() {
        return settings.provider();
    }

    /// An account's own, once it is allowed and somebody has said which.
    Optional<Provider> of(AccountId account) {
        return store.of(account).filter(AccountProvider::isComplete).map(this::provider);
    }

    Optional<Provider> byKey(UUID key) {
        return key.equals(Provider.STAFF) ? staff() : of(new AccountId(key));
    }

    private Provider provider(AccountProvider kept) {
        var secret = kept.secret() ? store.secret(kept.account()) : "";
        return new Provider(
                kept.account().value(),
                Optional.of(kept.account()),
                URI.create(kept.issuer()).getHost(),
                new Party(kept.issuer(), kept.client(), secret, false),
                kept.domains());
    }
}
