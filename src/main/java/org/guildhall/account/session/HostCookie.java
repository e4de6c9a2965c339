package org.guildhall.account.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.guildhall.platform.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// A cookie that carries a secret: out of reach for scripts, sent along when somebody comes by a
/// link from elsewhere (`Lax`), and bound to this very host (`__Host-`) as soon as pages travel
/// encrypted.
public final class HostCookie {
    private final String name;
    private final boolean secure;

    private HostCookie(String name, boolean secure) {
        this.name = name;
        this.secure = secure;
    }

    /// The one of that name.
    public static HostCookie named(String name, Settings settings) {
        var secure = settings.isHttps();
        return new HostCookie(secure ? "__Host-" + name : name, secure);
    }

    /// What came with a request.
    public Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Gives it to the browser, for that long.
    public void give(HttpServletResponse response, String value, Duration age) {
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

    /// Takes it back.
    public void take(HttpServletResponse response) {
        give(response, "", Duration.ZERO);
    }
}
