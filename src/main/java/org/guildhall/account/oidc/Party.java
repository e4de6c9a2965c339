package org.guildhall.account.oidc;

/// A provider, and whom it knows us as.
///
/// @param issuer its name, to the letter: the address before `/.well-known/openid-configuration`
/// @param client the client's id there
/// @param secret the client's secret; empty for a public client, which PKCE alone protects
/// @param inside whether it may lie within the operator's own network, and be reached unencrypted:
///   only where the operator named it
public record Party(String issuer, String client, String secret, boolean inside) {
    @Override
    public String toString() {
        return "Party[" + issuer + ", " + client + "]";
    }
}
