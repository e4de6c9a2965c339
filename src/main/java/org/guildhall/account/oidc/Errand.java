package org.guildhall.account.oidc;

import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.platform.secret.SecretToken;

/// One way to a provider and back. The browser holds the secret of it in a cookie; all that
/// protects the way is worked out from that, so nobody else's browser can come back with it, and a
/// copy of the database helps nobody.
public record Errand(SecretToken secret) {
    /// A new one, of 256 random bits.
    public static Errand fresh() {
        return new Errand(SecretToken.fresh());
    }

    /// By which the answer is known (RFC 6749, 10.12).
    public String state() {
        return worked("state");
    }

    /// What the provider's word must repeat (OpenID Connect Core 1.0, 3.1.2.1).
    public String nonce() {
        return worked("nonce");
    }

    /// Without which the code is worth nothing (RFC 7636): 43 signs.
    public String verifier() {
        return worked("verifier");
    }

    /// The page of the provider that the browser is sent to.
    ///
    /// @param back our own page that it comes back to
    public URI page(Party party, Metadata metadata, String back) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", party.client());
        asked.put("redirect_uri", back);
        asked.put("scope", "openid email profile");
        asked.put("state", state());
        asked.put("nonce", nonce());
        asked.put("code_challenge", base64(SecretToken.sha256(verifier())));
        asked.put("code_challenge_method", "S256");
        return Query.added(metadata.authorization(), asked);
    }

    /// The page of the provider that ends the session there and comes back (OpenID Connect
    /// RP-Initiated Logout 1.0).
    public static URI end(Party party, URI endSession, String back) {
        return Query.added(
                endSession, Map.of("client_id", party.client(), "post_logout_redirect_uri", back));
    }

    private String worked(String what) {
        return base64(SecretToken.sha256(what + ":" + secret.text()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
