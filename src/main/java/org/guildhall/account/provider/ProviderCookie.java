package org.guildhall.account.provider;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.guildhall.account.oidc.Errand;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie by which the browser that was sent to a provider is known when it comes back. `Lax`,
/// as it comes back from another site.
@Component
class ProviderCookie {
    private final String name;
    private final boolean secure;

    ProviderCookie(Settings settings) {
        secure = settings.isHttps();
        name = secure ? "__Host-errand" : "errand";
    }

    Optional<Errand> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .map(value -> new Errand(new SecretToken(value)))
                .findFirst();
    }

    void give(HttpServletResponse response, Errand errand) {
        add(response, errand.secret().text(), AttemptStore.LIFE);
    }

    void take(HttpServletResponse response) {
        add(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, Duration age) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
