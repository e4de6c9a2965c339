package org.guildhall.platform.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// What was answered, to be told to the same request again.
record KeptAnswer(
        int status,
        @Nullable String type,
        @Nullable String tag,
        @Nullable String location,
        byte[] body) {
    static KeptAnswer of(ContentCachingResponseWrapper response) {
        return new KeptAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.ETAG),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentAsByteArray());
    }

    /// That it was done and where the new thing is, without the words that are told once.
    static KeptAnswer withoutSecret(ContentCachingResponseWrapper response) {
        return new KeptAnswer(
                response.getStatus(),
                null,
                response.getHeader(HttpHeaders.ETAG),
                response.getHeader(HttpHeaders.LOCATION),
                new byte[0]);
    }

    /// Answers once more.
    void again(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotent-Replayed", "true");
        if (type != null) response.setContentType(type);
        if (tag != null) response.setHeader(HttpHeaders.ETAG, tag);
        if (location != null) response.setHeader(HttpHeaders.LOCATION, location);
        response.getOutputStream().write(body);
    }
}
