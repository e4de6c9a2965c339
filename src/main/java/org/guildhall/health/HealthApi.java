package org.guildhall.health;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Health over HTTP: 200 when all is well, 503 when not, JSON either way.
@RestController
class HealthApi {
    private final Health health;

    HealthApi(Health health) {
        this.health = health;
    }

    @Access(Who.ANYONE)
    @GetMapping({"/health", "/health/ready"})
    ResponseEntity<State> state() {
        var state = health.state();
        return answer(state.live() && state.ready(), state);
    }

    @Access(Who.ANYONE)
    @GetMapping("/health/live")
    ResponseEntity<Map<String, Boolean>> live() {
        return answer(health.isLive(), Map.of("live", health.isLive()));
    }

    private static <T> ResponseEntity<T> answer(boolean well, T body) {
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
