package org.guildhall.account.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guildhall.access.PersonId;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What an authenticator says, held against what was asked (WebAuthn Level 3, sections 7.1 and
/// 7.2): for this origin, over a challenge of ours, with the user verified by a fingerprint, a face
/// or a PIN. Where an authenticator comes from isn't asked for, so that it tells nothing of it.
@Component
class Ceremony {
    private static final Logger LOG = LoggerFactory.getLogger(Ceremony.class);

    /// Ed25519, P-256, RSA with SHA-256: what authenticators can, best first.
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter keys =
            new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final ChallengeStore challenges;
    private final PasskeyStore store;
    private final Settings settings;

    Ceremony(ChallengeStore challenges, PasskeyStore store, Settings settings) {
        this.challenges = challenges;
        this.store = store;
        this.settings = settings;
    }

    /// A passkey that was just made.
    record Made(Credential credential, byte[] id) {}

    /// The domain that a passkey belongs to: this installation's, and no other's ever.
    String domain() {
        return settings.baseUrl().getHost();
    }

    /// What the browser says it has made, as `PublicKeyCredential.toJSON()` has it; nothing when it
    /// isn't as it must be.
    Optional<Made> made(PersonId person, String said) {
        return read(() -> manager.parseRegistrationResponseJSON(said))
                .flatMap(data -> made(person, data));
    }

    private Optional<Made> made(PersonId person, RegistrationData data) {
        try {
            var client = data.getCollectedClientData();
            var attested = data.getAttestationObject();
            if (client == null || attested == null || !taken(client.getChallenge())) {
                return Optional.empty();
            }
            var algorithms =
                    ALGORITHMS.stream()
                            .map(
                                    algorithm ->
                                            new PublicKeyCredentialParameters(
                                                    PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                            .toList();
            var _ =
                    manager.verify(
                            data,
                            new RegistrationParameters(
                                    server(client.getChallenge()), algorithms, true, true));
            var authenticator = attested.getAuthenticatorData();
            var key = authenticator.getAttestedCredentialData();
            if (key == null) return Optional.empty();
            var credential =
                    new Credential(
                            Ids.next(),
                            person,
                            keys.convert(key),
                            authenticator.getSignCount(),
                            authenticator.isFlagBE());
            return Optional.of(new Made(credential, key.getCredentialId()));
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            refused(wrong);
            return Optional.empty();
        }
    }

    /// Whose passkey has signed what the browser says; it counts as used. Nothing when none of ours
    /// has.
    Optional<PersonId> signed(String said) {
        return read(() -> manager.parseAuthenticationResponseJSON(said)).flatMap(this::signed);
    }

    private Optional<PersonId> signed(AuthenticationData data) {
        try {
            var client = data.getCollectedClientData();
            if (client == null || !taken(client.getChallenge())) return Optional.empty();
            var known = Optional.ofNullable(data.getCredentialId()).flatMap(store::byCredential);
            if (known.isEmpty()) return Optional.empty();
            verify(data, client.getChallenge(), known.get());
            return known.map(Credential::person);
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            refused(wrong);
            return Optional.empty();
        }
    }

    private void verify(AuthenticationData data, Challenge challenge, Credential known) {
        var verified =
                manager.verify(
                        data,
                        new AuthenticationParameters(
                                server(challenge), record(known), null, true, true));
        var authenticator = verified.getAuthenticatorData();
        store.used(known.id(), authenticator == null ? 0 : authenticator.getSignCount());
    }

    private CredentialRecord record(Credential known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                known.backupEligible(),
                null,
                known.counter(),
                keys.convert(known.key()),
                null,
                null,
                null,
                null);
    }

    private boolean taken(Challenge challenge) {
        return challenges.take(challenge.getValue());
    }

    private ServerProperty server(Challenge challenge) {
        var base = settings.baseUrl();
        var port = base.getPort() < 0 ? "" : ":" + base.getPort();
        var origin = new Origin(base.getScheme() + "://" + base.getHost() + port);
        return ServerProperty.builder().origin(origin).rpId(domain()).challenge(challenge).build();
    }

    /// What isn't a credential at all makes the library's reader fail in whichever way comes first.
    private static <T> Optional<T> read(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (RuntimeException unreadable) {
            refused(unreadable);
            return Optional.empty();
        }
    }

    private static void refused(RuntimeException wrong) {
        LOG.atInfo().addKeyValue("detail", wrong.getMessage()).log("passkey refused");
    }
}
