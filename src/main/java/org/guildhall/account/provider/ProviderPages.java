package org.guildhall.account.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.SessionCookie;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Staff on their way to the vendor's identity provider; everybody who comes back from one; and
/// signing out there.
@Controller
class ProviderPages {
    private static final int LONGEST_ONWARD = 1000;

    private final Providers providers;
    private final ProviderSignIn signIn;
    private final ProviderSignOut signOut;
    private final Departure departure;
    private final ProviderCookie errands;
    private final SessionCookie cookie;

    ProviderPages(
            Providers providers,
            ProviderSignIn signIn,
            ProviderSignOut signOut,
            Departure departure,
            ProviderCookie errands,
            SessionCookie cookie) {
        this.providers = providers;
        this.signIn = signIn;
        this.signOut = signOut;
        this.departure = departure;
        this.errands = errands;
        this.cookie = cookie;
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/sign-in/staff")
    ModelAndView staff(Form form, HttpServletResponse response) {
        var own = providers.staff().orElseThrow(NotFound::new);
        return departure.to(own, new Purpose.SignIn(), onward(form), response);
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/sign-in/return")
    ModelAndView back(
            Form form, Device device, HttpServletRequest request, HttpServletResponse response) {
        var back =
                new ProviderSignIn.Back(
                        errands.read(request),
                        form.value("state"),
                        form.value("code"),
                        form.value("error"),
                        form.value("iss"));
        errands.take(response);
        return switch (signIn.finish(back, device)) {
            case ProviderSignIn.Outcome.Opened opened -> {
                cookie.give(response, opened.token());
                yield Answer.seeOther("/sign-in/code" + query(opened.onward()));
            }
            case ProviderSignIn.Outcome.Connected _ ->
                    Answer.seeOther("/account/company-sign-in", "account.provider.connected");
            case ProviderSignIn.Outcome.Refused refused -> Departure.refused(refused.reason());
        };
    }

    @Access(Access.Who.ANYONE)
    @GetMapping("/signed-out/{provider}")
    ModelAndView signedOut(@PathVariable UUID provider) {
        var own = providers.byKey(provider).orElseThrow(NotFound::new);
        return Answer.page(
                "account/provider-signed-out",
                Map.of("name", own.name(), "address", signOut.page(own)));
    }

    private static String onward(Form form) {
        var next = form.value("next");
        return next.length() <= LONGEST_ONWARD ? next : "";
    }

    /// Where the page that asks for the code looks whether it is one of ours.
    private static String query(String onward) {
        return onward.isEmpty() ? "" : "?next=" + URLEncoder.encode(onward, StandardCharsets.UTF_8);
    }
}
