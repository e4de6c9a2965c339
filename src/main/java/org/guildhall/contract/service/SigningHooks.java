package org.guildhall.contract.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where the signing service says that something happened. What it was is asked of the service
/// itself: a message only makes us ask now.
@Controller
class SigningHooks {
    private static final int LONGEST = 100_000;

    private final Optional<HookSignature> signature;
    private final Envelopes envelopes;
    private final JsonMapper json;
    private final Clock clock;

    SigningHooks(
            Optional<HookSignature> signature, Envelopes envelopes, JsonMapper json, Clock clock) {
        this.signature = signature;
        this.envelopes = envelopes;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/hooks/signing")
    @Access(Who.ANYONE)
    ResponseEntity<Void> heard(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST);
        var id = header(request, "webhook-id");
        if (signature.isEmpty()) return ResponseEntity.notFound().build();
        var fits =
                signature
                        .get()
                        .fits(
                                id,
                                header(request, "webhook-timestamp"),
                                body,
                                header(request, "webhook-signature"),
                                clock.instant());
        if (!fits) return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        envelopes.heard(id, envelope(body));
        return ResponseEntity.noContent().build();
    }

    private String envelope(byte[] body) {
        try {
            return json.readTree(body).path("data").path("envelope").asString("");
        } catch (JacksonException _) {
            return ""; // signed, but nothing that we know: there is nothing to ask for
        }
    }

    private static String header(HttpServletRequest request, String name) {
        var value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
