package org.guildhall.platform.api;

import jakarta.servlet.http.HttpServletRequest;

/// Marks a request whose answer has a secret in it: the answer is sent and never kept, so that
/// whoever reads the database finds no secret, and the same `Idempotency-Key` gets it no second
/// time.
public final class ToldOnce {
    private static final String NAME = ToldOnce.class.getName();

    private ToldOnce() {}

    /// Its answer has a secret.
    public static void mark(HttpServletRequest request) {
        request.setAttribute(NAME, true);
    }

    static boolean isSo(HttpServletRequest request) {
        return request.getAttribute(NAME) != null;
    }
}
