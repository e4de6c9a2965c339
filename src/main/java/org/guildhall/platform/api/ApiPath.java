package org.guildhall.platform.api;

import jakarta.servlet.http.HttpServletRequest;

/// Which requests are the API's. Told by the path as handlers find it: `/%61pi/v1/…` leads there
/// too, and must not lead past what stands before it.
public final class ApiPath {
    private ApiPath() {}

    /// Whether a request is for the API.
    public static boolean leads(HttpServletRequest request) {
        return request.getServletPath().startsWith(Api.BASE + "/");
    }
}
