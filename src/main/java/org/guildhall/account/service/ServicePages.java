package org.guildhall.account.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.account.token.WantedToken;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Service accounts on the desk: made, given scopes and tokens, ended.
@Controller
@RequestMapping("/desk/service-accounts")
public class ServicePages {
    private static final String HERE = "/desk/service-accounts";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PURPOSE = 500;

    private final ServiceAccounts services;

    ServicePages(ServiceAccounts services) {
        this.services = services;
    }

    /// What a program can be given, as the form offers it.
    public static List<Choice> scopes(Text text) {
        return ServiceAccounts.SCOPES.stream()
                .map(scope -> new Choice(scope.name(), text.of("access.may." + scope)))
                .toList();
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @GetMapping
    ModelAndView list(Caller caller) {
        return list(caller, Form.empty());
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping
    ModelAndView made(Caller caller, Form form) {
        return form.read(() -> wish(form, form.takeText("name", LONGEST_NAME)))
                .then(
                        wish ->
                                Answer.seeOther(
                                        HERE + "/" + services.make(wish, caller),
                                        "account.service.made"))
                .orElse(() -> list(caller, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Caller caller) {
        var account = services.one(id, caller);
        var form = Form.of(Map.of("purpose", account.purpose(), "days", "90"));
        form.put("scopes", account.sorted().stream().map(Permission::name).toList());
        return one(account, caller, form);
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/scopes")
    ModelAndView changed(@PathVariable UUID id, Caller caller, Form form) {
        var account = services.one(id, caller);
        form.put("days", "90");
        return form.read(() -> wish(form, account.name()))
                .then(
                        wish -> {
                            services.change(id, version(form), wish, caller);
                            return Answer.seeOther(HERE + "/" + id, "account.service.kept");
                        })
                .orElse(() -> one(account, caller, form));
    }

    /// The secret is shown this once, so there is nothing to lead to.
    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/tokens")
    ModelAndView token(@PathVariable UUID id, Caller caller, Form form) {
        var account = services.one(id, caller);
        form.put("purpose", account.purpose());
        form.put("scopes", account.sorted().stream().map(Permission::name).toList());
        return form.read(() -> WantedToken.read(form))
                .then(
                        wanted ->
                                Answer.page(
                                        "account/service-token",
                                        Map.of(
                                                "account",
                                                account,
                                                "secret",
                                                services.openToken(id, wanted, caller).secret(),
                                                "name",
                                                wanted.name())))
                .orElse(() -> one(account, caller, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/tokens/{token}/end")
    ModelAndView tokenEnded(@PathVariable UUID id, @PathVariable UUID token, Caller caller) {
        services.endToken(id, token, caller);
        return Answer.seeOther(HERE + "/" + id, "account.tokens.ended");
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_STAFF)
    @PostMapping("/{id}/end")
    ModelAndView ended(@PathVariable UUID id, Caller caller) {
        services.end(id, caller);
        return Answer.seeOther(HERE, "account.service.ended");
    }

    private ModelAndView list(Caller caller, Form form) {
        return Answer.page(
                "account/services", Map.of("services", services.all(caller), "form", form));
    }

    private ModelAndView one(ServiceAccount account, Caller caller, Form form) {
        return Answer.page(
                "account/service",
                Map.of(
                        "account",
                        account,
                        "tokens",
                        services.tokens(account.id(), caller),
                        "form",
                        form));
    }

    private static Wish wish(Form form, String name) {
        var known =
                ServiceAccounts.SCOPES.stream()
                        .collect(Collectors.toMap(Permission::name, scope -> scope));
        var ticked = form.values("scopes");
        if (ticked.isEmpty()) form.mark("scopes", "account.service.no-scope");
        if (!known.keySet().containsAll(ticked)) form.mark("scopes", "account.choice.unknown");
        var scopes =
                ticked.stream()
                        .filter(known::containsKey)
                        .map(known::get)
                        .collect(Collectors.toSet());
        return new Wish(name, form.takeText("purpose", LONGEST_PURPOSE), scopes);
    }

    private static long version(Form form) {
        var typed = form.value("version");
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }
}
