package org.guildhall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a request through to its handler when the handler's [Access] says so. A handler that says
/// nothing is for nobody. Who isn't signed in is sent to sign in and comes back to the very page.
final class AccessGuard implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        var access = method.getMethodAnnotation(Access.class);
        if (access == null) throw new NotFound();
        var caller = Callers.current();
        if (allows(access, caller)) return true;
        if (!(caller instanceof Visitor)) throw refusal(access, caller);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/sign-in?next=" + next(request));
        return false;
    }

    /// Whether a caller is let in. Pure, so that the golden list of routes can ask it for every
    /// role.
    static boolean allows(Access access, Caller caller) {
        return switch (access.value()) {
            case ANYONE -> true;
            case SIGNED_IN -> !(caller instanceof Visitor);
            case PARTNER -> caller instanceof Member;
            case OWNER -> caller instanceof Member member && member.isOwner();
            case STAFF -> caller instanceof Staff && mayOneOf(access, caller);
        };
    }

    private static boolean mayOneOf(Access access, Caller caller) {
        return access.may().length == 0 || Arrays.stream(access.may()).anyMatch(caller::may);
    }

    /// People of accounts don't learn what the desk has; staff and members are told when it's their
    /// part.
    private static RuntimeException refusal(Access access, Caller caller) {
        return switch (access.value()) {
            case OWNER ->
                    caller instanceof Member ? new NotAllowed("access.owner-only") : new NotFound();
            case STAFF ->
                    caller instanceof Staff
                            ? new NotAllowed("access.not-your-role")
                            : new NotFound();
            case ANYONE, SIGNED_IN, PARTNER -> new NotFound();
        };
    }

    private static String next(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var path =
                HttpMethod.GET.matches(request.getMethod()) ? request.getRequestURI() + query : "/";
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
