package org.guildhall.account.provider;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.platform.outward.Targets;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Which accounts may sign in with an identity provider of their own.
@Controller
@RequestMapping("/desk/company-sign-in")
class ProviderDeskPages {
    private static final String HERE = "/desk/company-sign-in";

    private final AccountProviders providers;
    private final ProviderSignIn signIn;
    private final Targets targets;

    ProviderDeskPages(AccountProviders providers, ProviderSignIn signIn, Targets targets) {
        this.providers = providers;
        this.signIn = signIn;
        this.targets = targets;
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView list(Caller caller) {
        return list(caller, Form.empty());
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView allowed(Caller caller, Form form) {
        return form.read(() -> form.enter("uid", Uid::new))
                .then(
                        uid -> {
                            var _ = providers.allow(caller, uid);
                            return Answer.seeOther(HERE, "account.provider.allowed");
                        })
                .orElse(() -> list(caller, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Caller caller) {
        var allowed = providers.one(caller, new AccountId(id));
        return one(allowed, ProviderWish.form(allowed.provider()));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}")
    ModelAndView changed(@PathVariable UUID id, Caller caller, Form form) {
        var allowed = providers.one(caller, new AccountId(id));
        return form.read(() -> ProviderWish.read(form, targets))
                .then(
                        wish -> {
                            providers.change(caller, new AccountId(id), wish);
                            return Answer.seeOther(HERE + "/" + id, "account.provider.kept");
                        })
                .orElse(() -> one(allowed, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/end")
    ModelAndView forbidden(@PathVariable UUID id, Caller caller) {
        providers.forbid(caller, new AccountId(id));
        return Answer.seeOther(HERE, "account.provider.forbidden");
    }

    private ModelAndView list(Caller caller, Form form) {
        return Answer.page(
                "account/company-sign-ins", Map.of("form", form, "all", providers.all(caller)));
    }

    private ModelAndView one(AccountProviders.Allowed allowed, Form form) {
        return Answer.page(
                "account/company-sign-in-of",
                Map.of("form", form, "allowed", allowed, "back", signIn.back()));
    }
}
