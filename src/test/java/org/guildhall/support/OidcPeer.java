package org.guildhall.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A small but real OpenID provider over HTTP: discovery, keys, an authorization page that lets
/// whoever it was told in without asking, codes that are good once and with their PKCE verifier
/// only, signed words. It can be told to misbehave.
public final class OidcPeer implements AutoCloseable {
    /// Whom it knows us as.
    public static final String CLIENT = "guildhall";

    public static final String SECRET = "a secret: with signs";

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final HttpServer server;
    private final Clock clock;
    private volatile ECKey key = key();
    private final ECKey strangers = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile Twist twist = Twist.NONE;

    /// What it does wrong.
    public enum Twist {
        NONE,
        WRONG_NONCE,
        WRONG_ISSUER,
        WRONG_AUDIENCE,
        FORGED,
        EXPIRED,
        NOT_YET,
        OTHER_ANSWERS,
        DENIED,
        DOWN
    }

    public OidcPeer(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::metadata);
        server.createContext("/keys", this::keys);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// Its name and address.
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// From now on this person sits before the browser, and it behaves.
    public void person(Map<String, Object> claims) {
        person = Map.copyOf(claims);
        twist = Twist.NONE;
    }

    /// From now on it does that.
    public void does(Twist wrong) {
        twist = wrong;
    }

    /// From now on it signs with another key, of the same name.
    public void changesItsKey() {
        key = key();
    }

    /// What its page answers to the browser that was sent there: the way back, as a path.
    public String visited(Visit.Answer sent) {
        return visited(sent.headers().firstValue("Location").orElseThrow());
    }

    /// The same, from its own address.
    public String visited(String address) {
        try {
            var answer =
                    BROWSER.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString());
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void metadata(HttpExchange exchange) throws IOException {
        var said = new HashMap<String, Object>();
        said.put("issuer", issuer());
        said.put("authorization_endpoint", issuer() + "/authorize");
        said.put("token_endpoint", issuer() + "/token");
        said.put("jwks_uri", issuer() + "/keys");
        said.put("end_session_endpoint", issuer() + "/end");
        said.put("authorization_response_iss_parameter_supported", true);
        answer(exchange, 200, JSON.writeValueAsString(said));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = values(exchange.getRequestURI().getRawQuery());
        var right =
                CLIENT.equals(asked.get("client_id"))
                        && "code".equals(asked.get("response_type"))
                        && "S256".equals(asked.get("code_challenge_method"))
                        && asked.getOrDefault("scope", "").contains("openid");
        if (!right) {
            answer(exchange, 400, "");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var back = new HashMap<String, String>();
        back.put("state", asked.get("state"));
        back.put("iss", twist == Twist.OTHER_ANSWERS ? "https://other.example" : issuer());
        if (twist == Twist.DENIED) back.put("error", "access_denied");
        else back.put("code", code);
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?" + form(back));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        if (twist == Twist.DOWN) {
            answer(exchange, 503, "");
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var given = values(body);
        var pair = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":" + encoded(SECRET);
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        var asked = codes.remove(given.getOrDefault("code", ""));
        if (asked != null
                && ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && Objects.equals(asked.get("redirect_uri"), given.get("redirect_uri"))
                && challenge(given).equals(asked.get("code_challenge"))) {
            var said = Map.of("token_type", "Bearer", "access_token", "-", "id_token", word(asked));
            answer(exchange, 200, JSON.writeValueAsString(said));
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private String word(Map<String, String> asked) {
        var now = clock.instant();
        var issued = twist == Twist.NOT_YET ? now.plus(LIFE) : now;
        var ends = twist == Twist.EXPIRED ? now.minus(LIFE) : now.plus(LIFE);
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(twist == Twist.WRONG_ISSUER ? "https://other.example" : issuer())
                        .audience(twist == Twist.WRONG_AUDIENCE ? "somebody-else" : CLIENT)
                        .issueTime(Date.from(issued))
                        .expirationTime(Date.from(ends))
                        .claim("nonce", twist == Twist.WRONG_NONCE ? "-" : asked.get("nonce"));
        person.forEach(claims::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var word = new SignedJWT(header, claims.build());
        try {
            word.sign(new ECDSASigner(twist == Twist.FORGED ? strangers : key));
            return word.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String challenge(Map<String, String> given) {
        try {
            var verifier = given.getOrDefault("code_verifier", "").getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("only").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> values(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
