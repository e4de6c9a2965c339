package org.guildhall.account.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.guildhall.account.oidc.Reason;
import org.guildhall.platform.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// Sends browsers to providers, and says it when one isn't let in.
@Component
class Departure {
    private final ProviderSignIn signIn;
    private final ProviderCookie cookie;

    Departure(ProviderSignIn signIn, ProviderCookie cookie) {
        this.signIn = signIn;
        this.cookie = cookie;
    }

    /// Leads straight there.
    ///
    /// @param onward the page to go on to afterwards; empty for none
    ModelAndView to(
            Provider provider, Purpose purpose, String onward, HttpServletResponse response) {
        return signIn.begin(provider, purpose, onward)
                .map(
                        begun -> {
                            cookie.give(response, begun.errand());
                            return new ModelAndView(new Away(begun.page()));
                        })
                .orElseGet(() -> refused(Reason.UNREACHABLE));
    }

    /// Shows the link there, where a form was sent, which the content policy doesn't let lead away.
    ModelAndView link(Provider provider, Purpose purpose, HttpServletResponse response) {
        return signIn.begin(provider, purpose, "")
                .map(
                        begun -> {
                            cookie.give(response, begun.errand());
                            return Answer.page(
                                    "account/company-link",
                                    Map.of(
                                            "name",
                                            provider.name(),
                                            "address",
                                            begun.page().toString()));
                        })
                .orElseGet(() -> refused(Reason.UNREACHABLE));
    }

    /// The page that says why somebody isn't let in.
    static ModelAndView refused(Reason reason) {
        var page = Answer.page("account/not-let-in", Map.of("reason", reason));
        page.setStatus(
                switch (reason) {
                    case UNREACHABLE -> HttpStatus.BAD_GATEWAY;
                    case STALE -> HttpStatus.BAD_REQUEST;
                    case CLOCK,
                            DENIED,
                            REFUSED,
                            NOT_TRUSTED,
                            UNVERIFIED,
                            FOREIGN,
                            TAKEN,
                            NO_ROLE,
                            NOT_CONNECTED,
                            NOT_INVITED,
                            CONNECTED_ELSEWHERE,
                            CLOSED ->
                            HttpStatus.FORBIDDEN;
                });
        return page;
    }

    /// The way to a provider's page (HTTP 303). From a link only: the content policy lets no form
    /// lead away from here.
    private record Away(URI page) implements View {
        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, page.toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
