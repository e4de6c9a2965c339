package org.guildhall.account.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// The cookie that carries a session's token.
@Component
public class SessionCookie {
    private final HostCookie cookie;
    private final Duration longest;

    SessionCookie(Settings settings, SessionLife life) {
        cookie = HostCookie.named("session", settings);
        longest = life.longest();
    }

    /// The token that came with a request.
    public Optional<String> read(HttpServletRequest request) {
        return cookie.read(request);
    }

    /// Gives a session's token to the browser.
    public void give(HttpServletResponse response, SecretToken token) {
        cookie.give(response, token.text(), longest);
    }

    /// Takes it back.
    public void take(HttpServletResponse response) {
        cookie.take(response);
    }
}
