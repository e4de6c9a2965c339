package org.guildhall.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.account.KeptField;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.frame.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Forms that came too late: the session is over, or the mark against cross-site forms is stale.
/// What was typed is not thrown away: it comes back, to be looked at and sent again.
@Controller
class SignedOutForms {
    /// Where the filter chain leads a form whose mark is stale.
    static final String STALE = "/stale-form";

    /// The page for somebody who is signed out.
    ModelAndView signedOut(HttpServletRequest request) {
        return page(
                "account/signed-out", HttpStatus.UNAUTHORIZED, request.getRequestURI(), request);
    }

    /// Only a form of our own comes back: what another site had sent is not to be one click away.
    @Access(Access.Who.ANYONE)
    @PostMapping(STALE)
    ModelAndView stale(HttpServletRequest request) {
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw new NotAllowed("account.refused.stale-form");
        }
        var action = request.getAttribute(STALE) instanceof String path ? path : "/";
        return page("account/stale-form", HttpStatus.FORBIDDEN, action, request);
    }

    private static ModelAndView page(
            String template, HttpStatus status, String action, HttpServletRequest request) {
        var kept = new ArrayList<KeptField>();
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                List.of(values)
                                        .forEach(value -> kept.add(new KeptField(name, value))));
        kept.removeIf(field -> Typed.isSecret(field.name()));
        var page = Answer.page(template, Map.of("action", action, "kept", List.copyOf(kept)));
        page.setStatus(status);
        return page;
    }
}
