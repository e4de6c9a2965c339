package org.guildhall.account.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.platform.outward.Courier;
import org.guildhall.platform.outward.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks providers over HTTP: what they say of themselves and their keys, kept for an hour; and what
/// a code is worth. Where an account named the provider, only the internet at large is asked.
@Component
public class Line implements AutoCloseable {
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    /// Keys are asked for anew when one is unknown, but not more often.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int LONGEST = 200_000;
    private static final int OK = 200;
    private static final int SERVERS_FAULT = 500;
    private static final Map<String, String> JSON = Map.of("Accept", "application/json");

    private final Courier guarded;
    private final Courier anywhere = Courier.toAnywhere();
    private final Map<Party, Held<Metadata>> metadata = new ConcurrentHashMap<>();
    private final Map<URI, Held<JWKSet>> keys = new ConcurrentHashMap<>();
    private final JsonMapper json;
    private final Clock clock;

    Line(Courier guarded, JsonMapper json, Clock clock) {
        this.guarded = guarded;
        this.json = json;
        this.clock = clock;
    }

    private record Held<T>(T value, Instant since) {}

    /// What the provider says of itself.
    public Metadata metadata(Party party) throws NotLetIn {
        var held = metadata.get(party);
        if (held != null && !isOlder(held, GOOD_FOR)) return held.value();
        var well = party.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        var said = read(courier(party).get(URI.create(well), JSON, LONGEST));
        var fresh = Metadata.read(said, party);
        metadata.put(party, new Held<>(fresh, clock.instant()));
        return fresh;
    }

    /// The keys that it signs with.
    ///
    /// @param another whether one is looked for that isn't among those known
    JWKSet keys(Party party, boolean another) throws NotLetIn {
        var address = metadata(party).keys();
        var held = keys.get(address);
        if (held != null && !isOlder(held, another ? PAUSE : GOOD_FOR)) return held.value();
        var answer = courier(party).get(address, JSON, LONGEST);
        try {
            var fresh = JWKSet.parse(read(answer).toString());
            keys.put(address, new Held<>(fresh, clock.instant()));
            return fresh;
        } catch (ParseException strange) {
            throw new NotLetIn(Reason.UNREACHABLE, "keys that can't be read");
        }
    }

    /// What a code is worth: the provider's signed word about somebody.
    public String redeem(Party party, String code, String verifier, String back) throws NotLetIn {
        var metadata = metadata(party);
        var headers = new LinkedHashMap<>(JSON);
        var body = new LinkedHashMap<String, String>();
        body.put("grant_type", "authorization_code");
        body.put("code", code);
        body.put("redirect_uri", back);
        body.put("code_verifier", verifier);
        if (metadata.basic() && !party.secret().isEmpty()) {
            headers.put("Authorization", basic(party));
        } else {
            body.put("client_id", party.client());
            if (!party.secret().isEmpty()) body.put("client_secret", party.secret());
        }
        var answer =
                courier(party)
                        .post(
                                metadata.token(),
                                "application/x-www-form-urlencoded",
                                headers,
                                Query.of(body).getBytes(StandardCharsets.UTF_8),
                                LONGEST);
        var token = read(answer).path("id_token").asString("");
        if (token.isEmpty()) throw new NotLetIn(Reason.REFUSED, "an answer without an id_token");
        return token;
    }

    @Override
    public void close() throws IOException {
        anywhere.close();
    }

    private Courier courier(Party party) {
        return party.inside() ? anywhere : guarded;
    }

    private boolean isOlder(Held<?> held, Duration age) {
        return held.since().plus(age).isBefore(clock.instant());
    }

    private JsonNode read(Outcome answer) throws NotLetIn {
        var status = answer.status().orElse(0);
        if (status == 0 || status >= SERVERS_FAULT) {
            throw new NotLetIn(Reason.UNREACHABLE, status + " " + answer.failure());
        }
        if (status != OK) {
            throw new NotLetIn(Reason.REFUSED, "the provider answered " + status);
        }
        try {
            return json.readTree(answer.answer());
        } catch (JacksonException broken) {
            throw new NotLetIn(Reason.UNREACHABLE, "an answer that is no JSON");
        }
    }

    /// As RFC 6749, 2.3.1 has it: both parts are encoded as in a form first.
    private static String basic(Party party) {
        var pair = Query.encoded(party.client()) + ":" + Query.encoded(party.secret());
        var bytes = pair.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
}
