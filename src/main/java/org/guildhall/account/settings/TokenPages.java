package org.guildhall.account.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.Self;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.account.token.WantedToken;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A person's tokens for the JSON API: made, looked at, ended.
@Controller
class TokenPages {
    private static final String HERE = "/account/tokens";

    private final ApiTokens tokens;

    TokenPages(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Access(Access.Who.SIGNED_IN)
    @GetMapping(HERE)
    ModelAndView tokens(Caller caller) {
        return page(caller, Form.of(Map.of("days", "90")));
    }

    /// The secret is shown this once, so there is nothing to lead to.
    @Access(Access.Who.SIGNED_IN)
    @PostMapping(HERE)
    ModelAndView made(Caller caller, Form form) {
        return form.read(() -> WantedToken.read(form))
                .then(
                        wanted -> {
                            var secret = tokens.open(own(caller), wanted.name(), wanted.life());
                            return Answer.page(
                                    "account/token",
                                    Map.of("secret", secret, "name", wanted.name()));
                        })
                .orElse(() -> page(caller, form));
    }

    @Access(Access.Who.SIGNED_IN)
    @PostMapping(HERE + "/{id}/end")
    ModelAndView ended(Caller caller, @PathVariable UUID id) {
        tokens.end(own(caller), id);
        return Answer.seeOther(HERE, "account.tokens.ended");
    }

    private ModelAndView page(Caller caller, Form form) {
        var model = new LinkedHashMap<String, Object>();
        model.put("tokens", tokens.of(own(caller)));
        model.put("form", form);
        return Answer.page("account/tokens", model);
    }

    private static Holder own(Caller caller) {
        return new Holder.OfPerson(Self.of(caller));
    }
}
