package org.guildhall.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.guildhall.access.Caller;
import org.guildhall.account.Identity;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.Session;
import org.guildhall.platform.web.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a handler the [Caller] (the gate has looked at its kind), the [Session] or the [Device] it
/// asks for.
final class CallerArgument implements HandlerMethodArgumentResolver {
    private final Callers callers;

    CallerArgument(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return Caller.class.isAssignableFrom(type) || type == Session.class || type == Device.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (Caller.class.isAssignableFrom(parameter.getParameterType()))
            return callers.caller(request);
        if (parameter.getParameterType() == Device.class) return Device.of(request);
        return callers.identity(request)
                .map(Identity::session)
                .orElseThrow(() -> new NotAllowed("account.refused.sign-in"));
    }
}
