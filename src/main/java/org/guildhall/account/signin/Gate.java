package org.guildhall.account.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.Identity;
import org.guildhall.account.LocalPath;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotKnown;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/// Stands before every handler and lets in whom its [Access] names; a handler without one is
/// refused to everybody. Whoever isn't signed in is led to the sign-in page, and from there back to
/// where they wanted to go.
@Component
class Gate implements HandlerInterceptor {
    private static final String SETUP = "/account/second-factor";

    private final Callers callers;
    private final SignedOutForms forms;

    Gate(Callers callers, SignedOutForms forms) {
        this.callers = callers;
        this.forms = forms;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        var access = method.getMethodAnnotation(Access.class);
        if (access == null) {
            throw new NotAllowed("account.refused.nobody");
        }
        return access.value() == Access.Who.ANYONE || isLetIn(access, request, response);
    }

    private boolean isLetIn(Access access, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var caller = callers.caller(request);
        if (caller instanceof Caller.Visitor) {
            if (Callers.isApi(request)) throw new NotKnown();
            return leadToSignIn(request, response);
        }
        if (!Callers.isApi(request)
                && owesSetup(request)
                && !request.getRequestURI().startsWith(SETUP)) {
            leadTo(SETUP, request, response);
            return false;
        }
        refusal(access, caller)
                .ifPresent(
                        key -> {
                            throw new NotAllowed(key);
                        });
        return true;
    }

    private boolean owesSetup(HttpServletRequest request) {
        return callers.identity(request)
                .filter(known -> known.owed() == Identity.Owed.SETUP)
                .isPresent();
    }

    private boolean leadToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if ("POST".equals(request.getMethod())) {
            throw new ModelAndViewDefiningException(forms.signedOut(request));
        }
        leadTo(wanted(request).map(LocalPath::afterSignIn).orElse("/sign-in"), request, response);
        return false;
    }

    private static Optional<LocalPath> wanted(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return LocalPath.parse(request.getRequestURI() + query);
    }

    private static void leadTo(
            String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setHeader(HttpHeaders.LOCATION, path);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        }
    }

    private static Optional<String> refusal(Access access, Caller caller) {
        return switch (access.value()) {
            case ANYONE, SIGNED_IN -> Optional.empty();
            case PARTNER ->
                    caller instanceof Caller.Member
                            ? Optional.empty()
                            : Optional.of("account.refused.partners-only");
            case OWNER ->
                    caller instanceof Caller.Member member && member.isOwner()
                            ? Optional.empty()
                            : Optional.of("account.refused.owners-only");
            case STAFF -> {
                if (!(caller instanceof Caller.Staff))
                    yield Optional.of("account.refused.staff-only");
                var may =
                        access.may().length == 0
                                || Arrays.stream(access.may()).anyMatch(caller::may);
                yield may ? Optional.empty() : Optional.of("account.refused.staff-role");
            }
        };
    }
}
