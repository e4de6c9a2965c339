package org.guildhall.contract.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Any signing service that speaks the small protocol of `docs/contracts.md`, perhaps through an
/// adapter that stands beside it.
record HttpSigningService(URI address, String token, HttpClient http, JsonMapper json)
        implements SigningService {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public Envelope hand(Handover contract) throws IOException {
        var body =
                Map.of(
                        "reference", contract.number(),
                        "deadline", contract.deadline().toString(),
                        "partner", signer(contract.partner()),
                        "vendor", signer(contract.vendor()),
                        "document", Base64.getEncoder().encodeToString(contract.paper()));
        var request =
                request("/envelopes")
                        .header("Idempotency-Key", contract.key())
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        var answer = read(send(request));
        var page = answer.path("page").asString("");
        return new Envelope(
                word(answer, "id"),
                Optional.of(page).filter(HttpSigningService::isPage).map(URI::create));
    }

    @Override
    public List<Report> reports(String envelope) throws IOException {
        var reports = new ArrayList<Report>();
        for (var event : read(send(request("/envelopes/" + envelope).GET())).path("events")) {
            reports.add(report(event));
        }
        return reports;
    }

    @Override
    public byte[] finished(String envelope) throws IOException {
        return send(request("/envelopes/" + envelope + "/document").GET());
    }

    @Override
    public void withdraw(String envelope, String reason) throws IOException {
        var body = json.writeValueAsString(Map.of("reason", reason));
        var _ =
                send(
                        request("/envelopes/" + envelope + "/withdrawal")
                                .POST(BodyPublishers.ofString(body)));
    }

    private static Map<String, String> signer(Signer signer) {
        return Map.of(
                "name", signer.name(),
                "email", signer.email(),
                "language", signer.language().toLanguageTag());
    }

    private static Report report(JsonNode event) throws IOException {
        try {
            return new Report(
                    Step.valueOf(word(event, "step").toUpperCase(Locale.ROOT).replace('-', '_')),
                    Instant.parse(word(event, "at")),
                    event.path("who").asString(""),
                    event.path("address").asString(""),
                    event.path("reason").asString(""));
        } catch (IllegalArgumentException | DateTimeParseException strange) {
            throw new IOException("an event that can't be read: " + event, strange);
        }
    }

    /// People are led to an encrypted page or to none; a name may only hold what an address may.
    private static boolean isPage(String page) {
        return page.matches("https?://[\\x21-\\x7e]{1,2000}");
    }

    private static String word(JsonNode node, String field) throws IOException {
        var word = node.path(field).asString("");
        if (!word.matches("[A-Za-z0-9._:-]{1,100}")) {
            throw new IOException("\"" + field + "\" is missing or strange: " + word);
        }
        return word;
    }

    private JsonNode read(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JacksonException broken) {
            throw new IOException("an answer that is no JSON", broken);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/+$", "") + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private byte[] send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("the signing service answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the signing service was asked", stopped);
        }
    }
}
