package org.guildhall.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/// By what a request is known again without being kept.
final class Fingerprint {
    private Fingerprint() {}

    /// The same request again is the same method, address with its query, seen version and body.
    static byte[] of(ReadRequest request) {
        var head =
                "%s %s?%s %s\n"
                        .formatted(
                                request.getMethod(),
                                request.getRequestURI(),
                                request.getQueryString(),
                                request.getHeader(HttpHeaders.IF_MATCH));
        var bytes = head.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(bytes, bytes.length + request.body().length);
        System.arraycopy(request.body(), 0, all, bytes.length, request.body().length);
        return Sha256.of(all);
    }

    /// Whose request it is.
    static byte[] ofToken(HttpServletRequest request) {
        return Sha256.of(request.getHeader(HttpHeaders.AUTHORIZATION));
    }
}
