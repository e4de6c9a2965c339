package org.guildhall.account.oidc;

import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What a provider says of itself (OpenID Connect Discovery 1.0, section 3).
///
/// @param saysIssuer whether every answer of it names the issuer (RFC 9207)
/// @param basic whether the client's secret goes in a header; in the body otherwise
public record Metadata(
        URI authorization,
        URI token,
        URI keys,
        Optional<URI> endSession,
        boolean saysIssuer,
        boolean basic) {

    /// Reads it; refused when it is about another issuer, or leads where it must not.
    static Metadata read(JsonNode said, Party party) throws NotLetIn {
        var issuer = said.path("issuer").asString("");
        if (!issuer.equals(party.issuer())) {
            throw new NotLetIn(Reason.NOT_TRUSTED, "metadata is of issuer " + issuer);
        }
        var end = said.path("end_session_endpoint").asString("");
        return new Metadata(
                address(said, "authorization_endpoint", party),
                address(said, "token_endpoint", party),
                address(said, "jwks_uri", party),
                end.isEmpty()
                        ? Optional.empty()
                        : Optional.of(address(said, "end_session_endpoint", party)),
                said.path("authorization_response_iss_parameter_supported").asBoolean(false),
                isBasic(said.path("token_endpoint_auth_methods_supported")));
    }

    private static boolean isBasic(JsonNode methods) {
        return !methods.isArray()
                || StreamSupport.stream(methods.spliterator(), false)
                        .anyMatch(method -> "client_secret_basic".equals(method.asString("")));
    }

    /// Unencrypted only where the issuer itself is, which takes the operator's leave.
    private static URI address(JsonNode said, String name, Party party) throws NotLetIn {
        var typed = said.path(name).asString("");
        var plain = party.issuer().startsWith("http://") ? "https?" : "https";
        try {
            var address = URI.create(typed);
            if (typed.matches(plain + "://[\\x21-\\x7e]+") && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new NotLetIn(Reason.UNREACHABLE, name + " is no address to go to: " + typed);
    }
}
