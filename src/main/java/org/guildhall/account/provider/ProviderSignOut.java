package org.guildhall.account.provider;

import org.guildhall.account.oidc.Errand;
import org.guildhall.account.oidc.Line;
import org.guildhall.account.oidc.NotLetIn;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Service;

/// Signing out at the provider, too: here it is done already, there the person says so on the
/// provider's own page.
@Service
class ProviderSignOut {
    private final Line line;
    private final Settings settings;

    ProviderSignOut(Line line, Settings settings) {
        this.line = line;
        this.settings = settings;
    }

    /// The provider's page that ends its own session; empty where it has none, or doesn't answer.
    String page(Provider provider) {
        try {
            return line.metadata(provider.party())
                    .endSession()
                    .map(end -> Errand.end(provider.party(), end, settings.link("/")).toString())
                    .orElse("");
        } catch (NotLetIn _) {
            return "";
        }
    }
}
