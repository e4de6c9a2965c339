package org.guildhall.account.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether a provider's word about somebody is good (OpenID Connect Core 1.0, 3.1.3.7): signed with
/// one of its keys, by it, for us, for this sign-in, and now.
@Component
public class IdTokens {
    /// Signatures with a key pair only: what is signed with the client's secret anybody could sign
    /// who knows that.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    /// How far clocks may be apart.
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final int LONGEST_SUBJECT = 255;

    private final Line line;
    private final Clock clock;

    IdTokens(Line line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    /// What the word says.
    ///
    /// @param nonce of this sign-in
    public Claims verify(String token, Party party, String nonce) throws NotLetIn {
        var claims = signed(token, party);
        check(party.issuer().equals(claims.getIssuer()), "issuer " + claims.getIssuer());
        check(claims.getAudience().contains(party.client()), "audience");
        var authorized = claims.getClaims().get("azp");
        check(authorized == null || authorized.equals(party.client()), "authorized party");
        check(claims.getAudience().size() == 1 || authorized != null, "several audiences");
        check(nonce.equals(claims.getClaims().get("nonce")), "nonce");
        inTime(claims);
        var subject = claims.getSubject() == null ? "" : claims.getSubject();
        check(!subject.isBlank() && subject.length() <= LONGEST_SUBJECT, "subject");
        return Claims.of(subject, claims.getClaims());
    }

    private JWTClaimsSet signed(String token, Party party) throws NotLetIn {
        try {
            return signed(SignedJWT.parse(token), party);
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            throw new NotLetIn(Reason.NOT_TRUSTED, "signature: " + bad.getMessage());
        }
    }

    /// A key that isn't among those known may be new there, also under a name that was another's.
    private JWTClaimsSet signed(SignedJWT word, Party party)
            throws NotLetIn, BadJOSEException, JOSEException {
        try {
            return processor(line.keys(party, false)).process(word, null);
        } catch (BadJOSEException _) {
            return processor(line.keys(party, true)).process(word, null);
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(JWKSet keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // by our own clock, in [#verify]
        return processor;
    }

    private void inTime(JWTClaimsSet claims) throws NotLetIn {
        var now = clock.instant();
        var ends = claims.getExpirationTime();
        var began = claims.getIssueTime();
        if (ends == null || began == null) throw new NotLetIn(Reason.NOT_TRUSTED, "no times");
        if (ends.toInstant().isBefore(now.minus(SKEW))
                || began.toInstant().isAfter(now.plus(SKEW))) {
            throw new NotLetIn(
                    Reason.CLOCK, "issued " + began + ", ends " + ends + ", here it is " + now);
        }
    }

    private static void check(boolean holds, String what) throws NotLetIn {
        if (!holds) throw new NotLetIn(Reason.NOT_TRUSTED, "wrong " + what);
    }
}
