package org.guildhall.account.passkey;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.account.Person;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What a browser asks an authenticator, in the JSON of WebAuthn Level 3, 5.1.8 and 5.1.9.
@Component
class Options {
    private static final int UUID_BYTES = 16;
    private static final String REQUIRED = "required";

    private final Ceremony ceremony;
    private final ChallengeStore challenges;
    private final PasskeyStore store;
    private final Settings settings;
    private final JsonMapper json;

    Options(
            Ceremony ceremony,
            ChallengeStore challenges,
            PasskeyStore store,
            Settings settings,
            JsonMapper json) {
        this.ceremony = ceremony;
        this.challenges = challenges;
        this.store = store;
        this.settings = settings;
        this.json = json;
    }

    /// To make a passkey that is found without an address, on an authenticator that has none of the
    /// person's yet.
    String creation(Person person) {
        return json.writeValueAsString(
                Map.of(
                        "rp", Map.of("id", ceremony.domain(), "name", settings.vendor().name()),
                        "user",
                                Map.of(
                                        "id", base64(bytes(person.id().value())),
                                        "name", person.email().value(),
                                        "displayName", person.name()),
                        "challenge", challenges.give().text(),
                        "pubKeyCredParams", parameters(),
                        "excludeCredentials", described(store.credentials(person.id())),
                        "authenticatorSelection",
                                Map.of(
                                        "residentKey", REQUIRED,
                                        "requireResidentKey", true,
                                        "userVerification", REQUIRED),
                        "attestation", "none",
                        "timeout", ChallengeStore.LIFE.toMillis()));
    }

    /// To sign in with any passkey of this installation's.
    String request() {
        return json.writeValueAsString(
                Map.of(
                        "rpId", ceremony.domain(),
                        "challenge", challenges.give().text(),
                        "userVerification", REQUIRED,
                        "timeout", ChallengeStore.LIFE.toMillis()));
    }

    private static List<Map<String, ?>> parameters() {
        return Ceremony.ALGORITHMS.stream()
                .<Map<String, ?>>map(
                        algorithm -> Map.of("type", "public-key", "alg", algorithm.getValue()))
                .toList();
    }

    private static List<Map<String, String>> described(List<byte[]> credentials) {
        return credentials.stream()
                .map(id -> Map.of("type", "public-key", "id", base64(id)))
                .toList();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
