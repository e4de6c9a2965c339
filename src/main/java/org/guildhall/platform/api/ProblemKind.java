package org.guildhall.platform.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// The kinds of problem that the API answers with. Each has a page of its own, which its `type`
/// leads to.
public enum ProblemKind {
    NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
    NOT_KNOWN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NO_LONGER_POSSIBLE(HttpStatus.CONFLICT),
    UNDER_WAY(HttpStatus.CONFLICT),
    STALE(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    KEY_USED(HttpStatus.UNPROCESSABLE_CONTENT),
    VERSION_MISSING(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR),
    NOT_NOW(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /// Its name in addresses, such as `no-longer-possible`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The path of its page.
    public String path() {
        return "/api/problems/" + slug();
    }

    /// The message that is its title; `.words` after it explains it.
    public String key() {
        return "platform.problem." + slug();
    }
}
