package org.guildhall.account.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.guildhall.account.oidc.Errand;
import org.guildhall.account.session.HostCookie;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// The cookie by which the browser that was sent to a provider is known when it comes back.
@Component
class ProviderCookie {
    private final HostCookie cookie;

    ProviderCookie(Settings settings) {
        cookie = HostCookie.named("errand", settings);
    }

    Optional<Errand> read(HttpServletRequest request) {
        return cookie.read(request)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .map(value -> new Errand(new SecretToken(value)));
    }

    void give(HttpServletResponse response, Errand errand) {
        cookie.give(response, errand.secret().text(), AttemptStore.LIFE);
    }

    void take(HttpServletResponse response) {
        cookie.take(response);
    }
}
