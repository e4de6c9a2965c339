package org.guildhall.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.guildhall.account.session.SessionLife;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie that carries a session's token: out of reach for scripts, sent along when a link in a
/// mail is followed, and bound to this very host (`__Host-`) as soon as pages travel encrypted.
@Component
public class SessionCookie {
    private final String name;
    private final boolean secure;
    private final Duration longest;

    SessionCookie(Settings settings, SessionLife life) {
        secure = settings.isHttps();
        name = secure ? "__Host-session" : "session";
        longest = life.longest();
    }

    /// The token that came with a request.
    public Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Gives a session's token to the browser.
    public void give(HttpServletResponse response, SecretToken token) {
        add(response, token.text(), longest);
    }

    /// Takes it back.
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
