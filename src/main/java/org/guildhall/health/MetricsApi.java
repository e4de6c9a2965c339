package org.guildhall.health;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Metrics for Prometheus, shown to whoever has the token of `guildhall.metrics.token`; without
/// that setting there is no such page.
@RestController
class MetricsApi {
    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final Gauges gauges;
    private final String token;

    MetricsApi(Gauges gauges, @Value("${guildhall.metrics.token:}") String token) {
        this.gauges = gauges;
        this.token = token;
    }

    @Access(Who.ANYONE)
    @GetMapping("/metrics")
    ResponseEntity<String> metrics(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String shown) {
        if (token.isEmpty()) throw new NotFound();
        if (!isRight(Objects.requireNonNullElse(shown, ""))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"metrics\"")
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, FORMAT)
                .body(gauges.text());
    }

    private boolean isRight(String shown) {
        return MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                shown.getBytes(StandardCharsets.UTF_8));
    }
}
