package org.guildhall.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A page of this installation to go on to after signing in. What leads anywhere else is no local
/// path.
public record LocalPath(String value) {
    private static final int LONGEST = 1000;

    /// Reads what came with a request, which anybody may have written.
    public static Optional<LocalPath> parse(String typed) {
        if (typed.length() > LONGEST || !typed.matches("/([^/\\\\].*)?") || typed.contains("\\")) {
            return Optional.empty();
        }
        try {
            var uri = new URI(typed);
            var local =
                    uri.getScheme() == null
                            && uri.getRawAuthority() == null
                            && typed.equals(uri.toASCIIString());
            return local ? Optional.of(new LocalPath(typed)) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// The sign-in page that leads on to there.
    public String afterSignIn() {
        return "/sign-in?next=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
