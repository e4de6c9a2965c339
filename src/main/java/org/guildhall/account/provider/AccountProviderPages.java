package org.guildhall.account.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.outward.Targets;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The company sign-in of the caller's own account: everybody of it connects their own identity,
/// owners say which provider it is.
@Controller
@RequestMapping("/account/company-sign-in")
class AccountProviderPages {
    private static final String HERE = "/account/company-sign-in";

    private final AccountProviders providers;
    private final Connections connections;
    private final Providers known;
    private final ProviderSignIn signIn;
    private final Departure departure;
    private final Targets targets;

    AccountProviderPages(
            AccountProviders providers,
            Connections connections,
            Providers known,
            ProviderSignIn signIn,
            Departure departure,
            Targets targets) {
        this.providers = providers;
        this.connections = connections;
        this.known = known;
        this.signIn = signIn;
        this.departure = departure;
        this.targets = targets;
    }

    @Access(Access.Who.PARTNER)
    @GetMapping
    ModelAndView standing(Member caller) {
        var provider = providers.of(caller, caller.account());
        return page(caller, provider, provider.map(ProviderWish::form).orElseGet(Form::empty));
    }

    @Access(Access.Who.OWNER)
    @PostMapping
    ModelAndView changed(Member caller, Form form) {
        var provider = providers.of(caller, caller.account()).orElseThrow(NotFound::new);
        return form.read(() -> ProviderWish.read(form, targets))
                .then(
                        wish -> {
                            providers.change(caller, caller.account(), wish);
                            return Answer.seeOther(HERE, "account.provider.kept");
                        })
                .orElse(() -> page(caller, Optional.of(provider), form));
    }

    /// A form, so that no other site can connect somebody else's identity with the caller.
    @Access(Access.Who.PARTNER)
    @PostMapping("/connection")
    ModelAndView connect(Member caller, HttpServletResponse response) {
        var own = known.of(caller.account()).orElseThrow(NotFound::new);
        return departure.link(own, new Purpose.Connect(caller.person()), response);
    }

    @Access(Access.Who.PARTNER)
    @PostMapping("/connection/end")
    ModelAndView disconnected(Member caller) {
        connections.end(caller);
        return Answer.seeOther(HERE, "account.provider.disconnected");
    }

    private ModelAndView page(Member caller, Optional<AccountProvider> provider, Form form) {
        return Answer.page(
                "account/company-sign-in",
                Map.of(
                        "form", form,
                        "provider", provider,
                        "since", connections.since(caller),
                        "owner", caller.isOwner(),
                        "uid", caller.uid(),
                        "back", signIn.back()));
    }
}
